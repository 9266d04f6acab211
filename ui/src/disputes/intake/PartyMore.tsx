import { Input } from "antd";
import { ChoiceRadio, ChoiceSelect } from "../../components/form/Choice";
import { DayInput } from "../../components/form/DayInput";
import { Field } from "../../components/form/Field";
import { t } from "../../texts/t";
import { useToday } from "../today";

/** Props of `PartyMore`. */
export interface PartyMoreProps {
  /** The party's place in the form. */
  index: number;
  isPerson: boolean;
  hasBirthday: boolean;
}

/** What is asked of a party only now and then. */
export function PartyMore({ index, isPerson, hasBirthday }: PartyMoreProps) {
  const today = useToday();
  if (!isPerson) {
    return (
      <>
        <Field
          name={[index, "legal_representative"]}
          label={t("disputes.party.legal_representative")}
        >
          <Input autoComplete="off" />
        </Field>
        <Field name={[index, "legal_representative_title"]} label={t("disputes.party.post")}>
          <Input autoComplete="off" />
        </Field>
      </>
    );
  }
  return (
    <>
      <Field name={[index, "document_kind"]} label={t("disputes.party.document_kind")}>
        <ChoiceSelect of="document_kind" />
      </Field>
      <Field name={[index, "sex"]} label={t("disputes.party.sex")}>
        <ChoiceRadio of="sex" />
      </Field>
      <Field
        name={[index, "born_on"]}
        label={t("disputes.party.born_on")}
        malformed={t("common.day.malformed")}
      >
        <DayInput latest={today} />
      </Field>
      {!hasBirthday && (
        <Field
          name={[index, "age"]}
          label={t("disputes.party.age")}
          rules={[{ pattern: /^\s*\d{1,3}\s*$/, message: t("disputes.party.age_malformed") }]}
        >
          <Input inputMode="numeric" autoComplete="off" suffix={t("disputes.party.years")} />
        </Field>
      )}
      <Field name={[index, "ethnic_group"]} label={t("disputes.party.ethnic_group")}>
        <Input autoComplete="off" placeholder={t("disputes.party.ethnic_group_example")} />
      </Field>
      <Field name={[index, "workplace"]} label={t("disputes.party.workplace")}>
        <Input autoComplete="off" />
      </Field>
      <Field name={[index, "occupation"]} label={t("disputes.party.occupation")}>
        <Input autoComplete="off" />
      </Field>
    </>
  );
}
