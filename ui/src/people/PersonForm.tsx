import { App, Checkbox, Form, Input, Select } from "antd";
import { AttachmentsPanel } from "../attachments/AttachmentsPanel";
import { ChoiceRadio, ChoiceSelect } from "../components/form/Choice";
import { DayInput } from "../components/form/DayInput";
import { Field } from "../components/form/Field";
import { FormSection } from "../components/form/FormSection";
import { IdentifierInput } from "../components/form/IdentifierInput";
import { RecordForm } from "../components/form/RecordForm";
import { checkLicence } from "../components/form/licence-check";
import { checkPhone } from "../components/form/phone-check";
import { CommitteeSelect } from "../components/office/CommitteeSelect";
import { CommunityInput } from "../components/office/CommunityInput";
import { PlatformSelect } from "../components/office/PlatformSelect";
import type { Job, PersonRow, SavePerson } from "../ipc/generated";
import { useOrder } from "../ipc/queries";
import { t } from "../texts/t";
import { type PersonValues, personValues, savePerson } from "./person-form";
import { JOBS } from "./search";
import styles from "./people.module.css";

interface PersonFormProps {
  person: PersonRow | undefined;
  manages: boolean;
  done: () => void;
  /** What a new person begins with. */
  fresh?: Partial<SavePerson> | undefined;
}

/** A member of staff; who may not change the record reads it. */
export function PersonForm({ person, manages, done, fresh }: PersonFormProps) {
  const { message } = App.useApp();
  const save = useOrder("save_person");
  return (
    <>
      <RecordForm<PersonValues, PersonRow>
        label={t("people.person")}
        initial={personValues(person, fresh)}
        readOnly={!manages}
        onCancel={done}
        save={(values) => save.mutateAsync(savePerson(person, values))}
        onSaved={() => {
          void message.success(t("people.saved"));
          done();
        }}
      >
        <fieldset disabled={!manages} className={styles["fields"]}>
          <PersonFields />
          <PostFields />
        </fieldset>
      </RecordForm>
      {person && (
        <div className={styles["attachments"]}>
          <AttachmentsPanel subjectKind="person" subjectId={person.id} />
        </div>
      )}
    </>
  );
}

function PersonFields() {
  const job: Job | null | undefined = Form.useWatch("job");
  return (
    <FormSection title={t("people.section.person")} dense>
      <Field name="name" label={t("people.person_name")} required>
        <Input />
      </Field>
      <Field name="sex" label={t("people.sex")}>
        <ChoiceRadio of="sex" />
      </Field>
      <Field name="job" label={t("people.job")} required>
        <ChoiceSelect of="job" only={JOBS} />
      </Field>
      <Field name="role" label={t("people.role")} hint={t("people.role_hint")} required>
        <ChoiceSelect of="role" />
      </Field>
      {job === "lawyer" && (
        <Field name="licence_no" label={t("people.licence_no")} required wide>
          <IdentifierInput check={checkLicence} />
        </Field>
      )}
      <Field name="phone" label={t("people.phone")}>
        <IdentifierInput check={checkPhone} />
      </Field>
      <Field name="organisation" label={t("people.organisation")}>
        <Input />
      </Field>
    </FormSection>
  );
}

function PostFields() {
  const job: Job | null | undefined = Form.useWatch("job");
  const committee: string | null | undefined = Form.useWatch("committee_id");
  return (
    <FormSection title={t("people.section.post")} dense>
      <Field name="platform_id" label={t("people.platform")} wide>
        <PlatformSelect />
      </Field>
      <Field name="community" label={t("people.community")} required={job === "liaison"}>
        <CommunityInput />
      </Field>
      <Field name="is_full_time" label={t("people.full_time")}>
        <Select
          allowClear
          placeholder={t("common.form.choose")}
          options={[
            { value: true, label: t("people.full_time.yes") },
            { value: false, label: t("people.full_time.no") },
          ]}
        />
      </Field>
      <Field name="committee_id" label={t("people.committee_of")} wide>
        <CommitteeSelect />
      </Field>
      {committee && (
        <Field name="committee_position" label={t("people.position")} wide>
          <ChoiceRadio of="committee_position" />
        </Field>
      )}
      <Field
        name="appointed_on"
        label={t("people.appointed_on")}
        malformed={t("common.day.malformed")}
      >
        <DayInput />
      </Field>
      <Field
        name="term_ends_on"
        label={t("people.term_ends_on")}
        malformed={t("common.day.malformed")}
      >
        <DayInput />
      </Field>
      <Field name="is_active" label={t("people.active")} valuePropName="checked">
        <Checkbox>{t("people.active_person")}</Checkbox>
      </Field>
    </FormSection>
  );
}
