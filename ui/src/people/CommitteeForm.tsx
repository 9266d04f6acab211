import { App, Button, Checkbox, Form, Input } from "antd";
import { ChoiceSelect } from "../components/form/Choice";
import { DayInput } from "../components/form/DayInput";
import { Field } from "../components/form/Field";
import { FormSection } from "../components/form/FormSection";
import { RecordForm } from "../components/form/RecordForm";
import { present } from "../components/form/present";
import { SingleSelect } from "../components/office/OfficeSelect";
import { nameIn, useOffice } from "../components/office/names";
import type { CommitteeDetail, MemberForm, PersonRow, SaveCommittee } from "../ipc/generated";
import { useOrder } from "../ipc/queries";
import { t } from "../texts/t";
import styles from "./people.module.css";

type CommitteeValues = {
  [F in Exclude<keyof SaveCommittee, "members">]-?: SaveCommittee[F] | null;
} & { members: MemberForm[] };

/** Props of `CommitteeForm`. */
export interface CommitteeFormProps {
  committee: CommitteeDetail | undefined;
  people: readonly PersonRow[];
  manages: boolean;
  done: () => void;
}

/** A committee with its members; who may not change it reads it. */
export function CommitteeForm({ committee, people, manages, done }: CommitteeFormProps) {
  const { message } = App.useApp();
  const save = useOrder("save_committee");
  return (
    <RecordForm<CommitteeValues, CommitteeDetail>
      label={t("people.committee")}
      initial={valuesOf(committee)}
      readOnly={!manages}
      onCancel={done}
      save={(values) => save.mutateAsync(saveCommittee(committee, values))}
      onSaved={() => {
        void message.success(t("people.saved"));
        done();
      }}
    >
      <fieldset disabled={!manages} className={styles["fields"]}>
        <FormSection title={t("people.section.committee")} dense>
          <Field
            name="name"
            label={t("people.full_name")}
            hint={t("people.full_name_hint")}
            required
            wide
          >
            <Input />
          </Field>
          <Field
            name="short_name"
            label={t("people.short_name")}
            hint={t("people.short_name_hint")}
            required
          >
            <Input />
          </Field>
          <Field name="kind" label={t("people.set_up_by")} required>
            <ChoiceSelect of="committee_kind" />
          </Field>
          <Field
            name="term_starts_on"
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
            <Checkbox>{t("people.active_committee")}</Checkbox>
          </Field>
        </FormSection>
        <Members committee={committee} people={people} />
      </fieldset>
    </RecordForm>
  );
}

/** The members by name and place; only people of no other committee are offered. */
function Members(props: Pick<CommitteeFormProps, "committee" | "people">) {
  const { committee, people } = props;
  const { platforms } = useOffice();
  const options = people
    .filter((one) => one.is_active && (!one.committee_id || one.committee_id === committee?.id))
    .map((one) => ({
      value: one.id,
      label: one.name,
      aside: nameIn(platforms, one.platform_id),
    }));
  return (
    <Form.List name="members">
      {(fields, { add, remove }) => (
        <FormSection
          title={t("people.section.members")}
          hint={t("people.members_hint")}
          aside={
            <Button onClick={() => add({ position: fields.length === 0 ? "head" : "member" })}>
              {t("people.add_member")}
            </Button>
          }
        >
          {fields.map(({ key, name }, index) => (
            <div key={key} className={styles["member"]}>
              <Field name={[name, "person_id"]} label={t("people.member")} required>
                <SingleSelect options={options} loading={false} clearable={false} />
              </Field>
              <Field name={[name, "position"]} label={t("people.position")} required>
                <ChoiceSelect of="committee_position" />
              </Field>
              <Button
                type="text"
                onClick={() => remove(name)}
                aria-label={t("people.remove_member", { name: index + 1 })}
              >
                {t("common.action.remove")}
              </Button>
            </div>
          ))}
        </FormSection>
      )}
    </Form.List>
  );
}

function valuesOf(committee: CommitteeDetail | undefined): Partial<CommitteeValues> {
  if (!committee) return { kind: "residents", is_active: true, members: [] };
  const { name, short_name, kind, term_starts_on, term_ends_on, is_active } = committee;
  const members = committee.members.map(({ person_id, position }) => ({ person_id, position }));
  return { name, short_name, kind, term_starts_on, term_ends_on, is_active, members };
}

function saveCommittee(
  committee: CommitteeDetail | undefined,
  values: CommitteeValues,
): SaveCommittee {
  const { term_starts_on, term_ends_on } = values;
  return {
    ...present({ id: committee?.id, term_starts_on, term_ends_on }),
    name: values.name ?? "",
    short_name: values.short_name ?? "",
    kind: values.kind ?? "residents",
    is_active: values.is_active ?? true,
    members: values.members,
  };
}
