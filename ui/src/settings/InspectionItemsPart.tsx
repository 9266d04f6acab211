import { App } from "antd";
import { useManagesOffice } from "../app/permissions";
import { FailureNotice } from "../components/FailureNotice";
import { FormSection } from "../components/form/FormSection";
import { RecordForm } from "../components/form/RecordForm";
import { TextField } from "../components/steps/fields";
import { linesOf } from "../hazards/inspections/month";
import type { InspectionItems } from "../ipc/generated";
import { useAsk, useOrder } from "../ipc/queries";
import { t } from "../texts/t";
import shared from "./SettingsScreen.module.css";
import styles from "./TypeTable.module.css";

/** The list with which a round of inspection begins. */
export function InspectionItemsPart() {
  const manages = useManagesOffice();
  const asked = useAsk("inspection_items", {});
  if (asked.error) {
    return <FailureNotice failed={asked.error} retry={() => void asked.refetch()} />;
  }
  if (!asked.data) return null;
  return (
    <>
      <p className={styles["lead"]}>{t("settings.inspections.lead")}</p>
      {!manages && <p className={shared["note"]}>{t("settings.not_manager")}</p>}
      <ItemsForm key={asked.data.version} found={asked.data} manages={manages} />
    </>
  );
}

function ItemsForm({ found, manages }: { found: InspectionItems; manages: boolean }) {
  const { message } = App.useApp();
  const order = useOrder("save_inspection_items");
  return (
    <RecordForm<{ items: string | null }, InspectionItems>
      label={t("settings.part.inspections")}
      initial={{ items: found.items.join("\n") }}
      readOnly={!manages}
      save={({ items }) => order.mutateAsync({ items: linesOf(items) })}
      onSaved={() => void message.success(t("settings.inspections.saved"))}
    >
      <FormSection title={t("settings.part.inspections")}>
        <TextField
          name="items"
          label={t("hazards.rounds.field.items")}
          hint={t("hazards.rounds.hint.items")}
          rows={10}
          required
        />
      </FormSection>
    </RecordForm>
  );
}
