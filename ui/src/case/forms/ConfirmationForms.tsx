import { Form, Input } from "antd";
import { ChoiceSelect } from "../../components/form/Choice";
import { Field } from "../../components/form/Field";
import { filled } from "../../disputes/intake/form";
import type { ConfirmationResult, ConfirmationShape } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { t } from "../../texts/t";
import { useCase } from "../context";
import { DayField, FormNote, TextField } from "../../components/steps/fields";
import { useStepFrame } from "../../components/steps/frame";
import { StepForm } from "../../components/steps/StepForm";

/** 当事人不申请司法确认. */
export function WaiveConfirmationForm() {
  const { page, today } = useCase();
  const order = useOrder("waive_confirmation");
  return (
    <StepForm<{ decided_on: string | null; reason: string | null }>
      label={t("case.confirmation.waive_title")}
      saveText={t("case.confirmation.waive_save")}
      initial={{ decided_on: today, reason: null }}
      save={(values) =>
        order.mutateAsync({
          dispute_id: page.row.id,
          decided_on: filled(values.decided_on),
          reason: filled(values.reason),
        })
      }
    >
      <FormNote>{t("case.confirmation.waive_note")}</FormNote>
      <DayField
        name="decided_on"
        label={t("case.confirmation.waived_on")}
        latest={today}
        required
      />
      <TextField name="reason" label={t("case.confirmation.waive_reason")} rows={2} />
    </StepForm>
  );
}

interface Ruling {
  result: ConfirmationResult | null;
  decided_on: string | null;
  case_no: string | null;
  reason: string | null;
  performance_ends_on: string | null;
}

/** What the court said. */
export function RecordConfirmationForm({ confirmation }: { confirmation: ConfirmationShape }) {
  const { page, today } = useCase();
  const { form } = useStepFrame();
  const order = useOrder("record_confirmation_result");
  const result: unknown = Form.useWatch("result", form);
  const isYes = result === "accepted" || result === "confirmed";
  const answers: ConfirmationResult[] =
    confirmation.result === "applied"
      ? ["accepted", "confirmed", "not_accepted", "rejected", "withdrawn"]
      : ["confirmed", "rejected", "withdrawn"];
  return (
    <StepForm<Ruling>
      label={t("case.step.record_confirmation")}
      saveText={t("common.action.save")}
      initial={{
        result: null,
        decided_on: today,
        case_no: confirmation.case_no,
        reason: null,
        performance_ends_on: page.confirmation.last_promise_on,
      }}
      save={(values) =>
        order.mutateAsync({
          dispute_id: page.row.id,
          confirmation_id: confirmation.id,
          // The form does not save without a result.
          result: values.result ?? "accepted",
          decided_on: filled(values.decided_on),
          case_no: filled(values.case_no),
          reason: isYes ? undefined : filled(values.reason),
          performance_ends_on:
            values.result === "confirmed" ? filled(values.performance_ends_on) : undefined,
        })
      }
    >
      <Field
        name="result"
        label={t("case.confirmation.result")}
        hint={t("case.confirmation.result_hint")}
        required
        wide
      >
        <ChoiceSelect of="confirmation_result" only={answers} />
      </Field>
      <DayField
        name="decided_on"
        label={t("case.confirmation.answered_on")}
        latest={today}
        required
      />
      <Field
        name="case_no"
        label={t("case.confirmation.case_no")}
        hint={t("case.confirmation.case_no_hint")}
        required={isYes}
      >
        <Input />
      </Field>
      {result === "confirmed" && (
        <DayField
          name="performance_ends_on"
          label={t("case.confirmation.ends_on")}
          hint={t("case.confirmation.ends_on_hint")}
        />
      )}
      {!isYes && (
        <TextField name="reason" label={t("case.confirmation.reason")} rows={3} required />
      )}
    </StepForm>
  );
}

/** 申请执行. */
export function EnforcementForm({ confirmation }: { confirmation: ConfirmationShape }) {
  const { page, today } = useCase();
  const order = useOrder("record_enforcement");
  const due = confirmation.enforcement_due_on;
  return (
    <StepForm<{ enforcement_applied_on: string | null; remark: string | null }>
      label={t("case.step.record_enforcement")}
      saveText={t("common.action.save")}
      initial={{ enforcement_applied_on: today, remark: confirmation.remark }}
      save={(values) =>
        order.mutateAsync({
          dispute_id: page.row.id,
          confirmation_id: confirmation.id,
          enforcement_applied_on: filled(values.enforcement_applied_on),
          remark: filled(values.remark),
        })
      }
    >
      {due !== null && due < today && (
        <FormNote tone="near">{t("case.confirmation.enforcement_late")}</FormNote>
      )}
      <DayField
        name="enforcement_applied_on"
        label={t("case.confirmation.enforced_on")}
        hint={t("case.confirmation.enforcement_hint")}
        latest={today}
        required
      />
      <TextField name="remark" label={t("case.confirmation.remark")} rows={3} />
    </StepForm>
  );
}
