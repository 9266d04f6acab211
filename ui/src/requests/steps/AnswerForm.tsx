import { Button, Form } from "antd";
import { FormNote, TextField } from "../../components/steps/fields";
import { useStepFrame } from "../../components/steps/frame";
import { StepForm } from "../../components/steps/StepForm";
import type { RequestDetail } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { choice, t } from "../../texts/t";
import { outcomeText, withOutcome } from "../outcome";
import styles from "../requests.module.css";

interface Values {
  result: string | null;
}

/** 答复, with what came of the matters opened from the request at hand. */
export function AnswerForm({ detail }: { detail: RequestDetail }) {
  const order = useOrder("answer_request");
  return (
    <StepForm<Values>
      label={choice("request_action", "answer")}
      saveText={choice("request_action", "answer")}
      initial={{ result: detail.result }}
      save={(values) =>
        order.mutateAsync({ request_id: detail.row.id, result: values.result ?? "" })
      }
    >
      <Outcomes detail={detail} />
      <TextField
        name="result"
        label={t("requests.form.answer.result")}
        hint={t("requests.form.answer.result_hint")}
        rows={8}
        required
      />
    </StepForm>
  );
}

function Outcomes({ detail }: { detail: RequestDetail }) {
  const { form } = useStepFrame();
  const result: unknown = Form.useWatch("result", form);
  const written = typeof result === "string" ? result : "";
  const told = detail.matters.flatMap((matter) => outcomeText(matter) ?? []);
  const open = told.filter((text) => !written.includes(text));
  if (open.length === 0) return null;
  return (
    <FormNote>
      <p>{t("requests.outcome.title")}</p>
      <ul className={styles["outcomes"]}>
        {open.map((text) => (
          <li key={text}>
            <span>{text}</span>
            <Button
              size="small"
              onClick={() => form.setFieldValue("result", withOutcome(written, text))}
            >
              {t("requests.outcome.add")}
            </Button>
          </li>
        ))}
      </ul>
    </FormNote>
  );
}
