import { Form, Radio } from "antd";
import { ChoiceRadio, ChoiceSelect } from "../../components/form/Choice";
import { Field } from "../../components/form/Field";
import { PersonSelect } from "../../components/office/PersonSelect";
import { DayField, FormNote, ManyField, TextField } from "../../components/steps/fields";
import { StepForm } from "../../components/steps/StepForm";
import { filled } from "../../disputes/intake/form";
import { MEDIATING } from "../../disputes/roles";
import type { RecusalAsker, RecusalReason, RecusalShape } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { choice, t } from "../../texts/t";
import { PeopleConflicts } from "../../walls/PeopleConflicts";
import { useCase } from "../context";

interface Asked {
  mediator_id: string | null;
  asked_by: RecusalAsker;
  asking_party_id: string | null;
  asked_on: string | null;
  reason: RecusalReason | null;
  note: string | null;
}

/** 申请回避. */
export function AskRecusalForm() {
  const { page, names, today } = useCase();
  const order = useOrder("ask_recusal");
  return (
    <StepForm<Asked>
      label={t("case.step.ask_recusal")}
      saveText={t("common.action.save")}
      initial={{
        mediator_id: page.row.mediator_ids[0] ?? null,
        asked_by: "party",
        asking_party_id: null,
        asked_on: today,
        reason: null,
        note: null,
      }}
      save={(values) =>
        order.mutateAsync({
          dispute_id: page.row.id,
          mediator_id: values.mediator_id ?? "",
          asked_by: values.asked_by,
          asking_party_id: values.asking_party_id ?? undefined,
          asked_on: filled(values.asked_on),
          reason: values.reason ?? "other",
          note: filled(values.note),
        })
      }
    >
      <FormNote>
        <p>{t("walls.recusal.rule")}</p>
      </FormNote>
      <Field name="mediator_id" label={t("walls.recusal.mediator")} required wide>
        <Radio.Group
          options={page.row.mediator_ids.map((id) => ({ value: id, label: names.person(id) }))}
        />
      </Field>
      <Field name="asked_by" label={t("walls.recusal.asked_by")} required wide>
        <ChoiceRadio of="recusal_asker" />
      </Field>
      <AskingParty />
      <DayField name="asked_on" label={t("walls.recusal.asked_on")} latest={today} required />
      <Field name="reason" label={t("walls.recusal.reason")} required wide>
        <ChoiceSelect of="recusal_reason" />
      </Field>
      <TextField name="note" label={t("walls.recusal.note")} rows={2} />
    </StepForm>
  );
}

function AskingParty() {
  const { page } = useCase();
  const asker: unknown = Form.useWatch("asked_by");
  if (asker === "mediator") return null;
  return (
    <Field name="asking_party_id" label={t("walls.recusal.party")} required wide>
      <Radio.Group options={page.parties.map((one) => ({ value: one.id, label: one.name }))} />
    </Field>
  );
}

interface Decided {
  decision: "granted" | "refused";
  decided_on: string | null;
  new_mediator_ids: string[];
  decision_note: string | null;
}

/** 决定回避; a granted one hands the case on at once. */
export function DecideRecusalForm({ recusal }: { recusal: RecusalShape }) {
  const { page, names, today } = useCase();
  const order = useOrder("decide_recusal");
  const left = page.row.mediator_ids.filter((id) => id !== recusal.mediator_id);
  return (
    <StepForm<Decided>
      label={t("case.step.decide_recusal")}
      saveText={t("common.action.save")}
      initial={{
        decision: "granted",
        decided_on: today,
        new_mediator_ids: left,
        decision_note: null,
      }}
      save={(values) =>
        order.mutateAsync({
          recusal_id: recusal.id,
          is_granted: values.decision === "granted",
          decided_on: filled(values.decided_on),
          decision_note: filled(values.decision_note),
          new_mediator_ids: values.decision === "granted" ? values.new_mediator_ids : [],
        })
      }
    >
      <FormNote>
        <p>
          {t("walls.card.recusal", {
            name: names.person(recusal.mediator_id),
            asker: choice("recusal_asker", recusal.asked_by),
          })}
          {t("common.colon")}
          {choice("recusal_reason", recusal.reason)}
        </p>
        {recusal.note && <p>{recusal.note}</p>}
      </FormNote>
      <Field name="decision" label={t("walls.recusal.decision")} required>
        <Radio.Group
          options={[
            { value: "granted", label: t("walls.recusal.grant") },
            { value: "refused", label: t("walls.recusal.refuse") },
          ]}
        />
      </Field>
      <DayField name="decided_on" label={t("walls.recusal.decided_on")} latest={today} required />
      <NewMediators disputeId={page.row.id} had={page.row.mediator_ids} />
      <TextField
        name="decision_note"
        label={t("walls.recusal.decision_note")}
        hint={t("walls.recusal.refuse_hint")}
        rows={2}
      />
    </StepForm>
  );
}

function NewMediators({ disputeId, had }: { disputeId: string; had: readonly string[] }) {
  const decision: unknown = Form.useWatch("decision");
  if (decision === "refused") return null;
  return (
    <>
      <ManyField name="new_mediator_ids" label={t("walls.recusal.new")} required wide>
        <PersonSelect multiple roles={MEDIATING} />
      </ManyField>
      <PeopleConflicts
        field="new_mediator_ids"
        subjectKind="dispute"
        subjectId={disputeId}
        capacity="mediator"
        except={had}
      />
    </>
  );
}
