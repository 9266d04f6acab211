import { Form } from "antd";
import { ChoiceRadio } from "../../components/form/Choice";
import { Field } from "../../components/form/Field";
import { MoneyInput } from "../../components/form/MoneyInput";
import { PersonSelect } from "../../components/office/PersonSelect";
import { useOrder } from "../../ipc/queries";
import { t } from "../../texts/t";
import { useCase } from "../context";
import { heldSessions } from "../standing";
import { type AgreementEntry, agreementRequest } from "./agreement";
import { DayField, FormNote, TextField } from "../../components/steps/fields";
import { useStepFrame } from "../../components/steps/frame";
import { ItemsField } from "./ItemsField";
import { StepForm } from "../../components/steps/StepForm";

/** 达成协议: what was agreed, and what is promised by when. */
export function ConcludeForm() {
  const { page, today } = useCase();
  const { form } = useStepFrame();
  const order = useOrder("conclude_agreement");
  const kind: unknown = Form.useWatch("form", form);
  return (
    <StepForm<AgreementEntry>
      label={t("case.step.conclude")}
      saveText={t("case.conclude.save")}
      initial={{
        form: "written",
        agreed_on: today,
        facts: page.facts,
        terms: null,
        performance_manner: null,
        amount_fen: null,
        recorder_id: heldSessions(page.sessions).at(-1)?.recorder_id ?? null,
        items: [],
      }}
      save={(values) => order.mutateAsync(agreementRequest(page.row.id, values))}
    >
      {page.agreement && (
        <FormNote tone="near">
          <p>{t("case.conclude.renew_note")}</p>
        </FormNote>
      )}
      <Field
        name="form"
        label={t("case.conclude.form")}
        hint={t(kind === "oral" ? "case.conclude.oral_hint" : "case.conclude.written_hint")}
        required
      >
        <ChoiceRadio of="agreement_form" />
      </Field>
      <DayField name="agreed_on" label={t("case.conclude.agreed_on")} latest={today} required />
      <TextField
        name="terms"
        label={t("case.conclude.terms")}
        hint={t("case.conclude.terms_hint")}
        rows={6}
        required
      />
      <Field
        name="amount_fen"
        label={t("case.agreement.amount")}
        malformed={t("common.money.malformed")}
        hint={t("case.conclude.amount_hint")}
      >
        <MoneyInput />
      </Field>
      <Field name="recorder_id" label={t("case.session.recorder")}>
        <PersonSelect />
      </Field>
      <ItemsField />
      <TextField name="performance_manner" label={t("case.agreement.manner")} rows={2} />
      <TextField
        name="facts"
        label={t("case.conclude.facts")}
        hint={t("case.conclude.facts_hint")}
        rows={3}
      />
    </StepForm>
  );
}
