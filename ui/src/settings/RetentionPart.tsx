import { App, Input } from "antd";
import { useManagesOffice } from "../app/permissions";
import { FailureNotice } from "../components/FailureNotice";
import { ChoiceRadio } from "../components/form/Choice";
import { Field } from "../components/form/Field";
import { FormSection } from "../components/form/FormSection";
import { RecordForm } from "../components/form/RecordForm";
import type { RetentionTable } from "../ipc/generated";
import { useAsk, useOrder } from "../ipc/queries";
import { fieldName, t } from "../texts/t";
import styles from "./MediationLimitsPart.module.css";
import shared from "./SettingsScreen.module.css";
import {
  DOSSIER_YEARS,
  OTHER_YEARS,
  type RetentionEntries,
  type YearsName,
  entriesOf,
  retentionOf,
} from "./retention";

/** 保管期限: how long what is kept. */
export function RetentionPart() {
  const manages = useManagesOffice();
  const asked = useAsk("retention_table", {});
  if (asked.error) {
    return <FailureNotice failed={asked.error} retry={() => void asked.refetch()} />;
  }
  if (!asked.data) return null;
  return (
    <>
      <p className={styles["lead"]}>{t("settings.retention.lead")}</p>
      {!manages && <p className={shared["note"]}>{t("settings.not_manager")}</p>}
      <YearsForm key={asked.data.version} table={asked.data} manages={manages} />
    </>
  );
}

function YearsForm({ table, manages }: { table: RetentionTable; manages: boolean }) {
  const { message } = App.useApp();
  const order = useOrder("save_retention");
  const row = (name: YearsName) => (
    <YearsField key={name} name={name} table={table} disabled={!manages} />
  );
  return (
    <RecordForm<RetentionEntries, RetentionTable>
      label={t("settings.part.retention")}
      initial={entriesOf(table.retention)}
      saveText={t("common.action.save")}
      save={(entries) => order.mutateAsync({ retention: retentionOf(entries) })}
      onSaved={() => void message.success(t("settings.retention.saved"))}
    >
      <FormSection title={t("settings.retention.dossiers")}>
        <Field
          name={["retention", "default_class"]}
          label={t("settings.retention.default_class")}
          required
          wide
        >
          <ChoiceRadio of="retention_class" disabled={!manages} />
        </Field>
        {DOSSIER_YEARS.map(row)}
      </FormSection>
      <FormSection title={t("settings.retention.others")}>{OTHER_YEARS.map(row)}</FormSection>
    </RecordForm>
  );
}

interface YearsFieldProps {
  name: YearsName;
  table: RetentionTable;
  disabled: boolean;
}

/** How many years; what the program proposes stands below. */
function YearsField({ name, table, disabled }: YearsFieldProps) {
  return (
    <Field
      name={["retention", name]}
      label={t("settings.retention.years", { name: fieldName("retention", name) })}
      required
      hint={t("settings.retention.usual", { n: table.defaults[name] })}
      rules={[{ pattern: /^\s*([1-9]\d?|100)\s*$/, message: t("settings.retention.whole") }]}
    >
      <Input inputMode="numeric" autoComplete="off" disabled={disabled} />
    </Field>
  );
}
