import { App, Checkbox, Input } from "antd";
import { CountInput, countOf } from "../components/form/CountInput";
import { DayInput } from "../components/form/DayInput";
import { Field } from "../components/form/Field";
import { FormSection } from "../components/form/FormSection";
import { IdentifierInput } from "../components/form/IdentifierInput";
import { RecordForm } from "../components/form/RecordForm";
import { checkPhone } from "../components/form/phone-check";
import { present } from "../components/form/present";
import { CommunityInput } from "../components/office/CommunityInput";
import { PlatformSelect } from "../components/office/PlatformSelect";
import type { SaveWomensCouncil, WomensCouncilRow } from "../ipc/generated";
import { useOrder } from "../ipc/queries";
import { t } from "../texts/t";
import styles from "./people.module.css";

type CouncilValues = {
  [F in Exclude<keyof SaveWomensCouncil, "member_count">]-?: SaveWomensCouncil[F] | null;
} & { member_count: string | null };

/** A women's council; who may not change it reads it. */
export function CouncilForm(props: {
  council: WomensCouncilRow | undefined;
  manages: boolean;
  done: () => void;
}) {
  const { council, manages, done } = props;
  const { message } = App.useApp();
  const save = useOrder("save_womens_council");
  return (
    <RecordForm<CouncilValues, WomensCouncilRow>
      label={t("people.council")}
      initial={
        council ? { ...council, member_count: String(council.member_count) } : { is_active: true }
      }
      readOnly={!manages}
      onCancel={done}
      save={(values) => save.mutateAsync(saveCouncil(council, values))}
      onSaved={() => {
        void message.success(t("people.saved"));
        done();
      }}
    >
      <fieldset disabled={!manages} className={styles["fields"]}>
        <FormSection title={t("people.section.council")} hint={t("people.council_hint")} dense>
          <Field name="name" label={t("people.council_name")} required wide>
            <Input />
          </Field>
          <Field name="community" label={t("people.community")}>
            <CommunityInput />
          </Field>
          <Field
            name="member_count"
            label={t("people.member_count")}
            malformed={t("people.member_count_malformed")}
            required
          >
            <CountInput unit={t("people.unit")} />
          </Field>
          <Field name="platform_id" label={t("people.platform")} wide>
            <PlatformSelect />
          </Field>
          <Field name="contact_name" label={t("people.contact_name")}>
            <Input />
          </Field>
          <Field name="contact_phone" label={t("people.contact_phone")}>
            <IdentifierInput check={checkPhone} />
          </Field>
          <Field
            name="founded_on"
            label={t("people.founded_on")}
            malformed={t("common.day.malformed")}
          >
            <DayInput />
          </Field>
          <Field name="is_active" label={t("people.active")} valuePropName="checked">
            <Checkbox>{t("people.active_council")}</Checkbox>
          </Field>
        </FormSection>
      </fieldset>
    </RecordForm>
  );
}

function saveCouncil(
  council: WomensCouncilRow | undefined,
  values: CouncilValues,
): SaveWomensCouncil {
  const { name, member_count, is_active, ...rest } = values;
  return {
    ...present(rest),
    ...present({ id: council?.id }),
    name: name ?? "",
    member_count: countOf(member_count) ?? 0,
    is_active: is_active ?? true,
  };
}
