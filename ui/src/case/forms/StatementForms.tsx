import { Input, Select } from "antd";
import { useCasebook } from "../../app/casebook";
import { clockOf, dayOf, instantOf } from "../../components/clock-time";
import { ChoiceRadio } from "../../components/form/Choice";
import { CountInput } from "../../components/form/CountInput";
import { Field } from "../../components/form/Field";
import { TimeInput } from "../../components/form/TimeInput";
import { PersonSelect } from "../../components/office/PersonSelect";
import { DayField, FormNote, ManyField, TextField } from "../../components/steps/fields";
import { StepForm } from "../../components/steps/StepForm";
import { filled } from "../../disputes/intake/form";
import { MEDIATING } from "../../disputes/roles";
import type { CaucusNoteShape, InquiryShape, Sex } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { choice, t } from "../../texts/t";
import { useCase } from "../context";

interface InquiryValues {
  day: string | null;
  starts_at: string | null;
  ends_at: string | null;
  place: string | null;
  participants: string | null;
  informant_name: string | null;
  informant_sex: Sex | null;
  /** Its digits. */
  informant_age: string | null;
  informant_ethnic_group: string | null;
  informant_address: string | null;
  informant_phone: string | null;
  statement: string | null;
  investigator_ids: string[];
  recorder_id: string | null;
}

/** 调查: what somebody was asked outside of a session. */
export function InquiryForm({ inquiry }: { inquiry: InquiryShape | null }) {
  const { page, today } = useCase();
  const { data: casebook } = useCasebook();
  const order = useOrder("record_inquiry");
  const own = casebook?.account?.id;
  const malformed = t("common.time.malformed");
  return (
    <StepForm<InquiryValues>
      label={t("case.step.record_inquiry")}
      saveText={t("case.inquiries.save")}
      initial={{
        day: inquiry?.starts_at ? dayOf(inquiry.starts_at) : today,
        starts_at: inquiry?.starts_at ? clockOf(inquiry.starts_at) : null,
        ends_at: inquiry?.ends_at ? clockOf(inquiry.ends_at) : null,
        place: inquiry?.place ?? null,
        participants: inquiry?.participants ?? null,
        informant_name: inquiry?.informant_name ?? null,
        informant_sex: inquiry?.informant_sex ?? null,
        informant_age: inquiry?.informant_age?.toString() ?? null,
        informant_ethnic_group: inquiry?.informant_ethnic_group ?? null,
        informant_address: inquiry?.informant_address ?? null,
        informant_phone: inquiry?.informant_phone ?? null,
        statement: inquiry?.statement ?? null,
        investigator_ids: inquiry?.investigator_ids ?? (own ? [own] : []),
        recorder_id: inquiry?.recorder_id ?? null,
      }}
      save={(values) =>
        order.mutateAsync({
          dispute_id: page.row.id,
          id: inquiry?.id,
          // The form does not save without day and time.
          starts_at: instantOf(values.day ?? today, values.starts_at ?? "00:00"),
          ends_at: values.ends_at ? instantOf(values.day ?? today, values.ends_at) : undefined,
          place: filled(values.place) ?? "",
          participants: filled(values.participants),
          informant_name: filled(values.informant_name) ?? "",
          informant_sex: values.informant_sex ?? undefined,
          informant_age: values.informant_age === null ? undefined : Number(values.informant_age),
          informant_ethnic_group: filled(values.informant_ethnic_group),
          informant_address: filled(values.informant_address),
          informant_phone: filled(values.informant_phone),
          statement: filled(values.statement) ?? "",
          investigator_ids: values.investigator_ids,
          recorder_id: values.recorder_id ?? undefined,
        })
      }
    >
      <Field name="informant_name" label={t("case.inquiries.informant")} required>
        <Input autoComplete="off" />
      </Field>
      <Field name="informant_sex" label={t("case.inquiries.sex")}>
        <ChoiceRadio of="sex" />
      </Field>
      <Field
        name="informant_age"
        label={t("case.inquiries.age")}
        malformed={t("case.inquiries.age_malformed")}
      >
        <CountInput unit={t("case.inquiries.years")} />
      </Field>
      <Field name="informant_ethnic_group" label={t("case.inquiries.ethnic_group")}>
        <Input autoComplete="off" />
      </Field>
      <Field name="informant_address" label={t("case.inquiries.address")}>
        <Input autoComplete="off" />
      </Field>
      <Field name="informant_phone" label={t("case.inquiries.phone")}>
        <Input autoComplete="off" inputMode="tel" />
      </Field>
      <DayField name="day" label={t("case.inquiries.day")} latest={today} required />
      <Field name="starts_at" label={t("case.session.starts")} malformed={malformed} required>
        <TimeInput now={t("common.time.now")} />
      </Field>
      <Field name="ends_at" label={t("case.session.ends")} malformed={malformed}>
        <TimeInput now={t("common.time.now")} />
      </Field>
      <Field name="place" label={t("case.inquiries.place")} required>
        <Input autoComplete="off" />
      </Field>
      <TextField
        name="statement"
        label={t("case.inquiries.statement")}
        hint={t("case.inquiries.statement_hint")}
        rows={10}
        required
      />
      <ManyField name="investigator_ids" label={t("case.inquiries.investigators")} required>
        <PersonSelect multiple roles={MEDIATING} />
      </ManyField>
      <Field name="recorder_id" label={t("case.session.recorder")}>
        <PersonSelect />
      </Field>
      <Field name="participants" label={t("case.inquiries.participants")} wide>
        <Input autoComplete="off" />
      </Field>
    </StepForm>
  );
}

interface CaucusValues {
  party_id: string | null;
  day: string | null;
  talked_at: string | null;
  content: string | null;
}

/** 背靠背谈话: what one side said to the mediator alone. */
export function CaucusForm({ note }: { note: CaucusNoteShape | null }) {
  const { page, today } = useCase();
  const order = useOrder("record_caucus_note");
  return (
    <StepForm<CaucusValues>
      label={t("case.step.record_caucus_note")}
      saveText={t("case.caucus.save")}
      initial={{
        party_id: note?.party_id ?? null,
        day: note?.talked_at ? dayOf(note.talked_at) : today,
        talked_at: note?.talked_at ? clockOf(note.talked_at) : null,
        content: note?.content ?? null,
      }}
      save={(values) =>
        order.mutateAsync({
          dispute_id: page.row.id,
          id: note?.id,
          // The form does not save without them.
          party_id: values.party_id ?? "",
          talked_at: instantOf(values.day ?? today, values.talked_at ?? "00:00"),
          content: filled(values.content) ?? "",
        })
      }
    >
      <FormNote>
        <p>{t("case.caucus.note")}</p>
      </FormNote>
      <Field name="party_id" label={t("case.caucus.party")} required>
        <Select
          options={page.parties.map((party) => ({
            value: party.id,
            label: t("case.form.party", {
              name: party.name,
              role: choice("party_role", party.role),
            }),
          }))}
        />
      </Field>
      <DayField name="day" label={t("case.caucus.day")} latest={today} required />
      <Field
        name="talked_at"
        label={t("case.caucus.time")}
        malformed={t("common.time.malformed")}
        required
      >
        <TimeInput now={t("common.time.now")} />
      </Field>
      <TextField name="content" label={t("case.caucus.content")} rows={8} required />
    </StepForm>
  );
}
