import { Form, Input } from "antd";
import { ChoiceSelect } from "../../components/form/Choice";
import { Field } from "../../components/form/Field";
import { formatDay } from "../../components/format";
import { filled } from "../../disputes/intake/form";
import type { ConfirmationMatter } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { t } from "../../texts/t";
import { useCase } from "../context";
import { DayField, FormNote, TextField, TickField } from "../../components/steps/fields";
import { useStepFrame } from "../../components/steps/frame";
import { StepForm } from "../../components/steps/StepForm";

interface Values {
  matter: ConfirmationMatter | null;
  is_joint: boolean;
  has_consent: boolean;
  applied_on: string | null;
  court: string | null;
  case_no: string | null;
  papers: string | null;
  remark: string | null;
}

/** 申请司法确认. */
export function ApplyConfirmationForm() {
  const { page, today } = useCase();
  const { form } = useStepFrame();
  const order = useOrder("apply_confirmation");
  const isJoint: unknown = Form.useWatch("is_joint", form);
  const matter: unknown = Form.useWatch("matter", form);
  const isFamily = page.row.dispute_type === "marriage_family";
  const due = page.agreement?.confirmation_due_on ?? null;
  return (
    <StepForm<Values>
      label={t("case.step.apply_confirmation")}
      saveText={t("case.confirmation.save")}
      initial={{
        matter: isFamily ? null : "rights_and_duties",
        is_joint: true,
        has_consent: false,
        applied_on: due !== null && due < today ? null : today,
        court: null,
        case_no: null,
        papers: t("case.confirmation.usual_papers"),
        remark: null,
      }}
      save={(values) =>
        order.mutateAsync({
          dispute_id: page.row.id,
          // The form does not save without it.
          matter: values.matter ?? "rights_and_duties",
          is_joint: values.is_joint,
          has_consent: values.has_consent,
          applied_on: filled(values.applied_on),
          court: filled(values.court) ?? "",
          case_no: filled(values.case_no),
          papers: filled(values.papers),
          remark: filled(values.remark),
        })
      }
    >
      <FormNote>{t("case.confirmation.rule", { day: formatDay(due) })}</FormNote>
      {isFamily && <FormNote tone="near">{t("case.confirmation.family")}</FormNote>}
      <Field
        name="matter"
        label={t("case.confirmation.matter")}
        hint={
          typeof matter === "string" && matter !== "rights_and_duties"
            ? t("case.confirmation.not_confirmable")
            : t("case.confirmation.matter_hint")
        }
        required
        wide
      >
        <ChoiceSelect of="confirmation_matter" />
      </Field>
      <TickField name="is_joint" label={t("case.confirmation.joint")} />
      {isJoint === false && (
        <TickField
          name="has_consent"
          label={t("case.confirmation.consent")}
          hint={t("case.confirmation.consent_hint")}
        />
      )}
      <Field
        name="court"
        label={t("case.confirmation.court")}
        hint={t("case.confirmation.court_hint")}
        required
        wide
      >
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
      <TextField name="papers" label={t("case.confirmation.papers")} rows={2} />
      <TextField name="remark" label={t("case.confirmation.remark")} rows={2} />
    </StepForm>
  );
}
