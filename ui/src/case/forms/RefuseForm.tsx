import { Form } from "antd";
import { ChoiceSelect } from "../../components/form/Choice";
import { Field } from "../../components/form/Field";
import { filled } from "../../disputes/intake/form";
import type { RefusalReason, Remedy } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { t } from "../../texts/t";
import { useCase } from "../context";
import { DayField, TextField } from "../../components/steps/fields";
import { RemediesField } from "./RemediesField";
import { useStepFrame } from "../../components/steps/frame";
import { StepForm } from "../../components/steps/StepForm";

interface Values {
  decided_on: string | null;
  reason: RefusalReason | null;
  note: string | null;
  remedies_told: Remedy[];
}

/** 不予受理. */
export function RefuseForm() {
  const { page, today } = useCase();
  const { form } = useStepFrame();
  const order = useOrder("refuse_dispute");
  const reason: unknown = Form.useWatch("reason", form);
  return (
    <StepForm<Values>
      label={t("case.step.refuse")}
      saveText={t("case.step.refuse")}
      initial={{ decided_on: today, reason: null, note: null, remedies_told: [] }}
      save={(values) =>
        order.mutateAsync({
          dispute_id: page.row.id,
          decided_on: filled(values.decided_on),
          // The form does not save without a reason.
          reason: values.reason ?? "other",
          note: filled(values.note),
          remedies_told: values.remedies_told,
        })
      }
    >
      <Field name="reason" label={t("case.refuse.reason")} required wide>
        <ChoiceSelect of="refusal_reason" />
      </Field>
      <RemediesField required />
      <TextField name="note" label={t("case.form.note")} rows={3} required={reason === "other"} />
      <DayField name="decided_on" label={t("case.decision.on")} latest={today} required />
    </StepForm>
  );
}
