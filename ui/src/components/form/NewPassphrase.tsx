import { Form } from "antd";
import { t } from "../../texts/t";
import { Field } from "./Field";
import { LEAST_PASSPHRASE, passphraseStanding } from "./passphrase";
import { PassphraseInput } from "./PassphraseInput";
import styles from "./passphrase.module.css";

/** A new passphrase, as a form's values hold it. */
export interface NewPassphraseValues {
  passphrase: string;
  again: string;
}

/** The two fields of a new passphrase, with a hint of how good it is. */
export function NewPassphrase({ autoFocus }: { autoFocus?: boolean }) {
  const form = Form.useFormInstance<NewPassphraseValues>();
  const typed: unknown = Form.useWatch("passphrase", form);
  return (
    <>
      <Field
        name="passphrase"
        label={t("casebook.passphrase.new")}
        required
        hint={<Meter text={typeof typed === "string" ? typed : ""} />}
        rules={[
          {
            validator: async (_, text: unknown) => {
              const standing = passphraseStanding(typeof text === "string" ? text : "");
              if (standing.strength === "short") {
                throw new Error(t("failures.too_short", { least: LEAST_PASSPHRASE }));
              }
            },
            validateTrigger: "onSubmit",
          },
        ]}
      >
        <PassphraseInput autoComplete="new-password" autoFocus={autoFocus ?? false} />
      </Field>
      <Field
        name="again"
        label={t("casebook.passphrase.again")}
        required
        rules={[
          {
            validator: async (_, text: unknown) => {
              if (text && text !== form.getFieldValue("passphrase")) {
                throw new Error(t("casebook.passphrase.differs"));
              }
            },
            validateTrigger: "onSubmit",
          },
        ]}
      >
        <PassphraseInput autoComplete="new-password" />
      </Field>
    </>
  );
}

function Meter({ text }: { text: string }) {
  const { strength, missing } = passphraseStanding(text);
  return (
    <span className={styles["meter"]} data-strength={strength} role="status">
      {strength !== "empty" && (
        <span className={styles["bar"]} aria-hidden="true">
          <span />
          <span />
          <span />
        </span>
      )}
      {t(`casebook.passphrase.${strength}`, { n: missing })}
    </span>
  );
}
