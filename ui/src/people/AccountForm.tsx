import { App } from "antd";
import { FormSection } from "../components/form/FormSection";
import { NewPassphrase, type NewPassphraseValues } from "../components/form/NewPassphrase";
import { RecordForm } from "../components/form/RecordForm";
import type { PersonRow } from "../ipc/generated";
import { useOrder } from "../ipc/queries";
import { choice, t } from "../texts/t";
import styles from "./people.module.css";

/** The account with which a person unlocks the casebook. */
export function AccountForm({ person, done }: { person: PersonRow; done: () => void }) {
  const { message } = App.useApp();
  const save = useOrder("save_account");
  const { role, has_account: has } = person;
  const role_words = t("people.account_role", { role: choice("role", role) });
  if (!person.may_give_passphrase || !person.is_active) {
    return (
      <p className={styles["none"]}>
        {t(person.is_active ? "people.account_not_yours" : "people.account_must_be_active")}
      </p>
    );
  }
  return (
    <RecordForm<NewPassphraseValues, unknown>
      label={t("people.account")}
      initial={{}}
      onCancel={done}
      saveText={t(has ? "people.account_renew" : "people.account_give")}
      save={({ passphrase }) => save.mutateAsync({ person_id: person.id, passphrase })}
      onSaved={() => {
        void message.success(t("people.account_done"));
        done();
      }}
    >
      <FormSection
        title={t(has ? "people.account_renew" : "people.account_give")}
        hint={`${t("people.account_hint")}${role_words}`}
      >
        <NewPassphrase />
      </FormSection>
    </RecordForm>
  );
}
