import { App, Input } from "antd";
import { useManagesOffice } from "../app/permissions";
import { FailureNotice } from "../components/FailureNotice";
import { ChoiceSelect } from "../components/form/Choice";
import { Field } from "../components/form/Field";
import { FormSection } from "../components/form/FormSection";
import { RecordForm } from "../components/form/RecordForm";
import type { MediationLimitTable } from "../ipc/generated";
import { useAsk, useOrder } from "../ipc/queries";
import { choice, fieldName, t } from "../texts/t";
import {
  type LimitEntries,
  type LimitName,
  MEDIATION,
  entriesOf,
  limitsOf,
  partsOf,
} from "./mediation-limits";
import styles from "./MediationLimitsPart.module.css";
import shared from "./SettingsScreen.module.css";

/** How long mediation and judicial confirmation may take. */
export function MediationLimitsPart() {
  const manages = useManagesOffice();
  const asked = useAsk("mediation_limits", {});
  if (asked.error) {
    return <FailureNotice failed={asked.error} retry={() => void asked.refetch()} />;
  }
  if (!asked.data) return null;
  return (
    <>
      <p className={styles["lead"]}>{t("settings.limits.lead")}</p>
      {!manages && <p className={shared["note"]}>{t("settings.not_manager")}</p>}
      <LimitForm key={asked.data.version} table={asked.data} manages={manages} />
    </>
  );
}

function LimitForm({ table, manages }: { table: MediationLimitTable; manages: boolean }) {
  const { message } = App.useApp();
  const order = useOrder("save_mediation_limits");
  const row = (name: LimitName) => (
    <LimitRow key={name} name={name} table={table} disabled={!manages} />
  );
  return (
    <RecordForm<LimitEntries, MediationLimitTable>
      label={t("settings.part.limits")}
      initial={entriesOf(table.limits)}
      saveText={t("common.action.save")}
      save={(entries) => order.mutateAsync({ limits: limitsOf(entries) })}
      onSaved={() => void message.success(t("settings.limits.saved"))}
    >
      <FormSection title={t("settings.limits.mediation")}>{MEDIATION.map(row)}</FormSection>
      <FormSection title={t("settings.limits.court")}>{row("judicial_confirmation")}</FormSection>
    </RecordForm>
  );
}

interface LimitRowProps {
  name: LimitName;
  table: MediationLimitTable;
  disabled: boolean;
}

/** How many days, and of which; what law and practice say stands below. */
function LimitRow({ name, table, disabled }: LimitRowProps) {
  const label = fieldName("limits", name);
  const usual = partsOf(table.defaults[name]);
  return (
    <div className={styles["row"]}>
      <Field
        name={["limits", name]}
        label={label}
        required
        hint={t("settings.limits.default", { n: usual.days, unit: choice("day_unit", usual.unit) })}
        rules={[
          {
            pattern: /^\s*([1-9]\d?|[12]\d\d|3[0-5]\d|36[0-5])\s*$/,
            message: t("settings.limits.whole"),
          },
        ]}
      >
        <Input inputMode="numeric" autoComplete="off" disabled={disabled} />
      </Field>
      <Field name={["units", name]} label={t("settings.limits.unit")} required>
        <ChoiceSelect
          of="day_unit"
          disabled={disabled}
          aria-label={t("settings.limits.unit_of", { name: label })}
        />
      </Field>
    </div>
  );
}
