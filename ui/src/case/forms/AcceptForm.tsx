import { useCasebook } from "../../app/casebook";
import { ChoiceRadio } from "../../components/form/Choice";
import { Field } from "../../components/form/Field";
import { PersonSelect } from "../../components/office/PersonSelect";
import { filled } from "../../disputes/intake/form";
import { MEDIATING } from "../../disputes/roles";
import type { NoticeManner } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { t } from "../../texts/t";
import { PeopleConflicts } from "../../walls/PeopleConflicts";
import { useCase } from "../context";
import { DayField, FormNote, ManyField } from "../../components/steps/fields";
import { StepForm } from "../../components/steps/StepForm";

interface Values {
  accepted_on: string | null;
  mediator_ids: string[];
  rights_notice: NoticeManner | null;
  rights_told_on: string | null;
}

/** 受理. */
export function AcceptForm() {
  const { page, today } = useCase();
  const order = useOrder("accept_dispute");
  const { data: casebook } = useCasebook();
  const account = casebook?.account;
  const own = account && MEDIATING.includes(account.role) ? [account.id] : [];
  return (
    <StepForm<Values>
      label={t("case.step.accept")}
      saveText={t("case.step.accept")}
      initial={{
        accepted_on: today,
        mediator_ids: page.row.mediator_ids.length > 0 ? page.row.mediator_ids : own,
        rights_notice: page.rights_notice,
        rights_told_on: page.rights_told_on ?? today,
      }}
      save={(values) =>
        order.mutateAsync({
          dispute_id: page.row.id,
          accepted_on: filled(values.accepted_on),
          mediator_ids: values.mediator_ids,
          rights_notice: values.rights_notice ?? undefined,
          rights_told_on: filled(values.rights_told_on),
        })
      }
    >
      <FormNote>
        <p>{t("case.accept.note")}</p>
      </FormNote>
      <DayField name="accepted_on" label={t("case.accept.on")} latest={today} required />
      <ManyField
        name="mediator_ids"
        label={t("case.form.mediators")}
        hint={t("case.form.mediators_hint")}
        required
      >
        <PersonSelect multiple roles={MEDIATING} />
      </ManyField>
      <PeopleConflicts
        field="mediator_ids"
        subjectKind="dispute"
        subjectId={page.row.id}
        capacity="mediator"
      />
      <Field name="rights_notice" label={t("case.accept.notice")} required>
        <ChoiceRadio of="notice_manner" />
      </Field>
      <DayField
        name="rights_told_on"
        label={t("case.accept.told_on")}
        hint={t("case.accept.told_hint")}
        latest={today}
        required
      />
    </StepForm>
  );
}
