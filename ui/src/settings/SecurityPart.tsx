import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Radio } from "antd";
import { useState } from "react";
import { useLock } from "../app/casebook";
import { IDLE_MINUTES, prefer, usePreferences } from "../app/preferences";
import { Field } from "../components/form/Field";
import { FormSection } from "../components/form/FormSection";
import { NewPassphrase, type NewPassphraseValues } from "../components/form/NewPassphrase";
import { PassphraseInput } from "../components/form/PassphraseInput";
import { RecordForm } from "../components/form/RecordForm";
import { useOrder } from "../ipc/queries";
import { t } from "../texts/t";
import styles from "./SettingsScreen.module.css";

interface Entered extends NewPassphraseValues {
  current: string;
}

/** The own passphrase, and when the casebook locks itself. */
export function SecurityPart() {
  const { idleMinutes } = usePreferences();
  const lock = useLock(useQueryClient());
  return (
    <>
      <FormSection
        title={t("settings.idle")}
        hint={t("settings.idle_hint")}
        aside={<Button onClick={lock}>{t("settings.idle.now")}</Button>}
      >
        <div className={styles["choice"]} role="group" aria-label={t("settings.idle.after")}>
          <span className={styles["label"]}>{t("settings.idle.after")}</span>
          <Radio.Group
            optionType="button"
            value={idleMinutes}
            options={IDLE_MINUTES.map((n) => ({ value: n, label: t("nav.idle_minutes", { n }) }))}
            onChange={(event) => {
              const minutes = IDLE_MINUTES.find((one) => one === event.target.value);
              if (minutes) prefer({ idleMinutes: minutes });
            }}
          />
        </div>
      </FormSection>
      <PassphraseForm />
    </>
  );
}

function PassphraseForm() {
  const { message } = App.useApp();
  const change = useOrder("change_passphrase");
  const [form] = Form.useForm<Entered>();
  // A fresh form after each change, so that no passphrase stays on the page.
  const [round, setRound] = useState(0);
  return (
    <RecordForm<Entered, unknown>
      key={round}
      form={form}
      label={t("settings.passphrase")}
      initial={{}}
      guard={false}
      saveText={t("settings.passphrase.submit")}
      save={({ current, passphrase }) => change.mutateAsync({ current, passphrase })}
      onSaved={() => {
        form.resetFields();
        setRound(round + 1);
        void message.success(t("settings.passphrase.done"));
      }}
    >
      <FormSection title={t("settings.passphrase")} hint={t("settings.passphrase_hint")}>
        <div className={styles["column"]}>
          <Field name="current" label={t("settings.passphrase.current")} required>
            <PassphraseInput autoComplete="current-password" />
          </Field>
          <NewPassphrase />
        </div>
      </FormSection>
    </RecordForm>
  );
}
