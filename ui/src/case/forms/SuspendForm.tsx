import { Form } from "antd";
import { ChoiceSelect } from "../../components/form/Choice";
import { Field } from "../../components/form/Field";
import { DayField, FormNote, TextField } from "../../components/steps/fields";
import { useStepFrame } from "../../components/steps/frame";
import { StepForm } from "../../components/steps/StepForm";
import { filled } from "../../disputes/intake/form";
import type { SuspensionReason } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { t } from "../../texts/t";
import { useCase } from "../context";

interface Values {
  suspended_on: string | null;
  reason: SuspensionReason | null;
  note: string | null;
}

/** 中止调解: mediation rests, and its limit with it. */
export function SuspendForm() {
  const { page, today } = useCase();
  const { form } = useStepFrame();
  const order = useOrder("suspend_dispute");
  const reason: unknown = Form.useWatch("reason", form);
  return (
    <StepForm<Values>
      label={t("case.step.suspend")}
      saveText={t("case.step.suspend")}
      initial={{ suspended_on: today, reason: null, note: null }}
      save={(values) =>
        order.mutateAsync({
          dispute_id: page.row.id,
          suspended_on: filled(values.suspended_on),
          // The form does not save without a reason.
          reason: values.reason ?? "other",
          note: filled(values.note),
        })
      }
    >
      <FormNote>
        <p>{t("case.suspend.note")}</p>
      </FormNote>
      <Field name="reason" label={t("case.suspend.reason")} required wide>
        <ChoiceSelect of="suspension_reason" />
      </Field>
      <TextField name="note" label={t("case.form.note")} rows={2} required={reason === "other"} />
      <DayField
        name="suspended_on"
        label={t("case.suspend.from")}
        hint={t("case.suspend.from_hint")}
        latest={today}
        required
      />
    </StepForm>
  );
}
