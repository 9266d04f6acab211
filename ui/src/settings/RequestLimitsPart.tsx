import { App, Input } from "antd";
import { useManagesOffice } from "../app/permissions";
import { FailureNotice } from "../components/FailureNotice";
import { Field } from "../components/form/Field";
import { FormSection } from "../components/form/FormSection";
import { RecordForm } from "../components/form/RecordForm";
import type { NamePath } from "../components/form/problems";
import type { RequestLimitTable } from "../ipc/generated";
import { useAsk, useOrder } from "../ipc/queries";
import { wholeRule } from "../requests/steps/whole";
import { choices, t } from "../texts/t";
import { type LimitEntries, entriesOf, limitsOf } from "./request-limits";
import shared from "./SettingsScreen.module.css";
import styles from "./TypeTable.module.css";

/** How long each step of a request may take, in working days. */
export function RequestLimitsPart() {
  const manages = useManagesOffice();
  const asked = useAsk("request_limits", {});
  if (asked.error) {
    return <FailureNotice failed={asked.error} retry={() => void asked.refetch()} />;
  }
  if (!asked.data) return null;
  return (
    <>
      <p className={styles["lead"]}>{t("settings.requests.lead")}</p>
      {!manages && <p className={shared["note"]}>{t("settings.not_manager")}</p>}
      <LimitForm key={asked.data.version} table={asked.data} manages={manages} />
    </>
  );
}

interface Entered {
  limits: LimitEntries;
}

function LimitForm({ table, manages }: { table: RequestLimitTable; manages: boolean }) {
  const { message } = App.useApp();
  const order = useOrder("save_request_limits");
  const steps = ["sign_in_days", "return_days", "extension_days", "high_star_min"] as const;
  return (
    <RecordForm<Entered, RequestLimitTable>
      label={t("settings.part.requests")}
      initial={{ limits: entriesOf(table.limits) }}
      saveText={t("common.action.save")}
      save={({ limits }) => order.mutateAsync({ limits: limitsOf(limits) })}
      onSaved={() => void message.success(t("settings.requests.saved"))}
    >
      <FormSection dense title={t("settings.requests.steps")}>
        {steps.map((name) => (
          <Days
            key={name}
            name={["limits", name]}
            label={t(`settings.requests.${name}`)}
            disabled={!manages}
            required
          />
        ))}
      </FormSection>
      <FormSection
        dense
        title={t("settings.requests.channels")}
        hint={t("settings.requests.channels_hint")}
      >
        {choices("request_channel").map(({ value, label }) => (
          <Days
            key={value}
            name={["limits", "channel_days", value]}
            label={label}
            disabled={!manages}
          />
        ))}
      </FormSection>
      <FormSection
        dense
        title={t("settings.requests.natures")}
        hint={t("settings.requests.natures_hint")}
      >
        {choices("request_nature").map(({ value, label }) => (
          <Days
            key={value}
            name={["limits", "nature_days", value]}
            label={label}
            disabled={!manages}
          />
        ))}
      </FormSection>
    </RecordForm>
  );
}

interface DaysProps {
  name: NamePath;
  label: string;
  disabled: boolean;
  required?: boolean;
}

function Days({ name, label, disabled, required }: DaysProps) {
  return (
    <Field name={name} label={label} required={required} rules={[wholeRule()]}>
      <Input inputMode="numeric" autoComplete="off" disabled={disabled} />
    </Field>
  );
}
