import { ChoiceRadio } from "../../components/form/Choice";
import { Field } from "../../components/form/Field";
import { Prose } from "../../components/reading/Sheet";
import { FormNote } from "../../components/steps/fields";
import { StepForm } from "../../components/steps/StepForm";
import type { RequestDetail, Satisfaction } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { choice, t } from "../../texts/t";

interface Values {
  satisfaction: Satisfaction | null;
}

/** 办结, with the answer in sight. */
export function CloseForm({ detail }: { detail: RequestDetail }) {
  const order = useOrder("close_request");
  return (
    <StepForm<Values>
      label={choice("request_action", "close")}
      saveText={choice("request_action", "close")}
      initial={{ satisfaction: detail.row.satisfaction }}
      save={(values) =>
        order.mutateAsync({
          request_id: detail.row.id,
          satisfaction: values.satisfaction ?? undefined,
        })
      }
    >
      <FormNote>
        <Prose none={t("requests.detail.no_result")}>{detail.result}</Prose>
      </FormNote>
      <Field
        name="satisfaction"
        label={t("requests.form.close.satisfaction")}
        hint={t("requests.form.close.satisfaction_hint")}
        wide
      >
        <ChoiceRadio of="satisfaction" />
      </Field>
    </StepForm>
  );
}
