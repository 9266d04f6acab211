import { Form, Input } from "antd";
import { Field } from "../components/form/Field";
import { ChoiceSelect } from "../components/form/Choice";
import { NewPassphrase } from "../components/form/NewPassphrase";
import { t } from "../texts/t";
import { committeeName, firstDocketNo, isShortName } from "./setup";
import styles from "./SetupScreen.module.css";

/** The street and the first platform. */
export function PlaceStep() {
  return (
    <div className={styles["fields"]}>
      <Field name="street" label={t("casebook.setup.street")} required>
        <Input autoFocus placeholder={t("casebook.setup.street_example")} />
      </Field>
      <Field name="platform_kind" label={t("casebook.setup.platform_kind")} required>
        <ChoiceSelect of="platform_kind" />
      </Field>
      <Field name="platform" label={t("casebook.setup.platform")} required wide>
        <Input placeholder={t("casebook.setup.platform_example")} />
      </Field>
      <Field
        name="community"
        label={`${t("casebook.setup.community")}（${t("common.optional")}）`}
        hint={t("casebook.setup.others_later")}
        wide
      >
        <Input />
      </Field>
    </div>
  );
}

/** The committee whose name the numbers carry. */
export function CommitteeStep({ today }: { today: string }) {
  const form = Form.useFormInstance();
  const typed: unknown = Form.useWatch("committee_short_name", form);
  const platform: unknown = form.getFieldValue("platform");
  const docketNo = firstDocketNo(typeof typed === "string" ? typed : "", today);
  return (
    <div className={styles["fields"]}>
      <Field
        name="committee_short_name"
        label={t("casebook.setup.short_name")}
        hint={t("casebook.setup.short_name_hint")}
        required
        wide
        rules={[
          {
            validator: async (_, text: unknown) => {
              if (typeof text === "string" && text.trim() !== "" && !isShortName(text)) {
                throw new Error(t("casebook.setup.short_name_wrong"));
              }
            },
          },
        ]}
      >
        <Input autoFocus placeholder={t("casebook.setup.short_name_example")} />
      </Field>
      <p className={styles["preview"]}>
        <span>{t("casebook.setup.preview")}</span>
        <output data-empty={docketNo === null}>
          {docketNo ?? t("casebook.setup.preview_empty")}
        </output>
      </p>
      <Field
        name="committee"
        label={`${t("casebook.setup.committee_name")}（${t("common.optional")}）`}
        hint={t("casebook.setup.committee_name_hint")}
        wide
      >
        <Input placeholder={committeeName(typeof platform === "string" ? platform : "")} />
      </Field>
    </div>
  );
}

/** The first account: who it is, and the passphrase. */
export function AccountStep() {
  return (
    <>
      <Field
        name="person"
        label={t("casebook.setup.person")}
        hint={t("casebook.setup.person_hint")}
        required
      >
        <Input autoFocus autoComplete="name" />
      </Field>
      <NewPassphrase />
    </>
  );
}
