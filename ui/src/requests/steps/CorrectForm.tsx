import { StepForm } from "../../components/steps/StepForm";
import type { RequestDetail } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { choice, t } from "../../texts/t";
import { MatterFields, RequesterFields, TargetFields } from "../intake/RequestFields";
import { type RequestForm, formOf, toRequest } from "../intake/form";
import styles from "../requests.module.css";

/** 更正: what was written down, all of it. Masked numbers that stay as they are stay what they were. */
export function CorrectForm({ detail }: { detail: RequestDetail }) {
  const order = useOrder("correct_request");
  return (
    <StepForm<RequestForm>
      label={choice("request_action", "correct")}
      saveText={t("common.action.save")}
      initial={formOf(detail)}
      save={(values) =>
        order.mutateAsync({
          request_id: detail.row.id,
          request: toRequest(values, detail.row.submitted_at),
        })
      }
    >
      <div className={styles["sections"]}>
        <MatterFields isCorrection />
        <RequesterFields />
        <TargetFields />
      </div>
    </StepForm>
  );
}
