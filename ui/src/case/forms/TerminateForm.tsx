import { Form } from "antd";
import { ChoiceSelect } from "../../components/form/Choice";
import { Field } from "../../components/form/Field";
import { filled } from "../../disputes/intake/form";
import type { Remedy, TerminationReason } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { t } from "../../texts/t";
import { useCase } from "../context";
import { DayField, TextField } from "../../components/steps/fields";
import { RemediesField } from "./RemediesField";
import { useStepFrame } from "../../components/steps/frame";
import { StepForm } from "../../components/steps/StepForm";

interface Values {
  decided_on: string | null;
  reason: TerminationReason | null;
  note: string | null;
  remedies_told: Remedy[];
}

/** 终止调解. */
export function TerminateForm() {
  const { page, today } = useCase();
  const { form } = useStepFrame();
  const order = useOrder("terminate_dispute");
  const reason: unknown = Form.useWatch("reason", form);
  return (
    <StepForm<Values>
      label={t("case.step.terminate")}
      saveText={t("case.step.terminate")}
      initial={{ decided_on: today, reason: null, note: null, remedies_told: [] }}
      save={(values) =>
        order.mutateAsync({
          dispute_id: page.row.id,
          decided_on: filled(values.decided_on),
          // The form does not save without a reason.
          reason: values.reason ?? "no_agreement",
          note: filled(values.note),
          remedies_told: values.remedies_told,
        })
      }
    >
      <Field name="reason" label={t("case.terminate.reason")} required wide>
        <ChoiceSelect of="termination_reason" />
      </Field>
      <RemediesField required={reason !== "self_settled"} />
      <TextField name="note" label={t("case.form.note")} rows={3} />
      <DayField name="decided_on" label={t("case.decision.on")} latest={today} required />
    </StepForm>
  );
}
