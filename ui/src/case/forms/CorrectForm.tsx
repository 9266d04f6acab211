import { Form, Input } from "antd";
import { ChoiceRadio, ChoiceSelect } from "../../components/form/Choice";
import { Field } from "../../components/form/Field";
import { MoneyInput } from "../../components/form/MoneyInput";
import { DisputeTypeSelect } from "../../components/office/DisputeTypeSelect";
import { CourtProcedureField } from "../../disputes/intake/CourtProcedureField";
import { useOrder } from "../../ipc/queries";
import { t } from "../../texts/t";
import { useCase } from "../context";
import { type CorrectionEntry, correctionOf, correctionRequest } from "./correction";
import { PreventedFields } from "./PreventedFields";
import { DayField, FormNote, TextField, TickField } from "../../components/steps/fields";
import { useStepFrame } from "../../components/steps/frame";
import { StepForm } from "../../components/steps/StepForm";

/** 更正: what the intake should have said; the history keeps what was there. */
export function CorrectForm() {
  const { page, today } = useCase();
  const { form } = useStepFrame();
  const order = useOrder("correct_dispute");
  const source: unknown = Form.useWatch("source", form) ?? page.source;
  const kind: unknown = Form.useWatch("mediation_kind", form) ?? page.row.mediation_kind;
  const isCourt = source === "entrusted_court" || kind === "judicial";
  return (
    <StepForm<CorrectionEntry>
      label={t("case.step.correct")}
      saveText={t("case.correct.save")}
      initial={correctionOf(page)}
      save={(values) => order.mutateAsync(correctionRequest(page.row.id, values))}
    >
      <FormNote>
        <p>{t("case.correct.note")}</p>
      </FormNote>
      <Field name="title" label={t("case.correct.title")} required wide>
        <Input autoComplete="off" />
      </Field>
      <TextField name="facts" label={t("case.facts.title")} rows={5} required />
      <TextField name="claims" label={t("case.facts.claims")} rows={2} />
      <Field
        name="amount_fen"
        label={t("case.facts.amount")}
        malformed={t("common.money.malformed")}
      >
        <MoneyInput />
      </Field>
      <DayField name="occurred_on" label={t("case.facts.occurred_on")} latest={today} />
      <Field name="place" label={t("case.facts.place")} wide>
        <Input autoComplete="off" />
      </Field>
      <Field name="dispute_type" label={t("case.correct.type")} required>
        <DisputeTypeSelect clearable={false} />
      </Field>
      <Field name="mediation_kind" label={t("case.correct.kind")} required>
        <ChoiceSelect of="mediation_kind" />
      </Field>
      <Field name="source" label={t("case.source.source")} required>
        <ChoiceSelect of="case_source" />
      </Field>
      {isCourt && <CourtProcedureField kind={kind} />}
      <Field name="origin" label={t("case.source.origin")}>
        <ChoiceSelect of="origin" clearable />
      </Field>
      <Field name="origin_note" label={t("case.source.origin_note")} wide>
        <Input autoComplete="off" />
      </Field>
      <Field name="rights_notice" label={t("case.accept.notice")}>
        <ChoiceRadio of="notice_manner" />
      </Field>
      <DayField name="rights_told_on" label={t("case.accept.told_on")} latest={today} />
      {page.row.status === "closed" && <PreventedFields />}
      <TickField name="is_difficult" label={t("case.mark.difficult")} />
      <TickField
        name="is_confidential"
        label={t("case.mark.confidential")}
        hint={t("case.mark.confidential_hint")}
      />
    </StepForm>
  );
}
