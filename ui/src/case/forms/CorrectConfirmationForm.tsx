import { Form, Input } from "antd";
import { ChoiceSelect } from "../../components/form/Choice";
import { Field } from "../../components/form/Field";
import { filled } from "../../disputes/intake/form";
import type { ConfirmationResult, ConfirmationShape } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { t } from "../../texts/t";
import { useCase } from "../context";
import { DayField, TextField, TickField } from "../../components/steps/fields";
import { useStepFrame } from "../../components/steps/frame";
import { StepForm } from "../../components/steps/StepForm";

interface Correction {
  result: ConfirmationResult | null;
  decided_on: string | null;
  case_no: string | null;
  reason: string | null;
  performance_ends_on: string | null;
  applied_on: string | null;
  is_joint: boolean;
  court: string | null;
  papers: string | null;
  enforcement_applied_on: string | null;
  remark: string | null;
}

/** 更正: everything that is written of an application. */
export function CorrectConfirmationForm({ confirmation }: { confirmation: ConfirmationShape }) {
  const { page, today } = useCase();
  const { form } = useStepFrame();
  const order = useOrder("correct_confirmation");
  const result: unknown = Form.useWatch("result", form) ?? confirmation.result;
  const isOpen = result === "applied" || result === "accepted";
  const isConfirmed = result === "confirmed";
  return (
    <StepForm<Correction>
      label={t("case.step.correct_confirmation")}
      saveText={t("common.action.save")}
      initial={{ ...confirmation }}
      save={(values) =>
        order.mutateAsync({
          dispute_id: page.row.id,
          confirmation_id: confirmation.id,
          applied_on: filled(values.applied_on) ?? today,
          is_joint: values.is_joint,
          court: filled(values.court) ?? "",
          case_no: filled(values.case_no),
          papers: filled(values.papers),
          result: values.result ?? confirmation.result,
          decided_on: filled(values.decided_on),
          reason: filled(values.reason),
          performance_ends_on: filled(values.performance_ends_on),
          enforcement_applied_on: filled(values.enforcement_applied_on),
          remark: filled(values.remark),
        })
      }
    >
      <Field name="court" label={t("case.confirmation.court")} required wide>
        <Input />
      </Field>
      <DayField
        name="applied_on"
        label={t("case.confirmation.applied_on")}
        latest={today}
        required
      />
      <Field name="case_no" label={t("case.confirmation.case_no")}>
        <Input />
      </Field>
      <TickField name="is_joint" label={t("case.confirmation.joint")} />
      <TextField name="papers" label={t("case.confirmation.papers")} rows={2} />
      <Field name="result" label={t("case.confirmation.result")} required>
        <ChoiceSelect of="confirmation_result" only={CORRECTED} />
      </Field>
      {!isOpen && (
        <DayField
          name="decided_on"
          label={t("case.confirmation.decided_on")}
          latest={today}
          required
        />
      )}
      {isConfirmed && (
        <>
          <DayField
            name="performance_ends_on"
            label={t("case.confirmation.ends_on")}
            hint={t("case.confirmation.ends_on_hint")}
            required
          />
          <DayField
            name="enforcement_applied_on"
            label={t("case.confirmation.enforced_on")}
            latest={today}
          />
        </>
      )}
      {!isOpen && !isConfirmed && (
        <TextField name="reason" label={t("case.confirmation.reason")} rows={3} required />
      )}
      <TextField name="remark" label={t("case.confirmation.remark")} rows={2} />
    </StepForm>
  );
}

const CORRECTED: ConfirmationResult[] = [
  "applied",
  "accepted",
  "confirmed",
  "rejected",
  "not_accepted",
  "withdrawn",
];
