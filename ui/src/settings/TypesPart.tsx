import { FailureNotice } from "../components/FailureNotice";
import { useManagesOffice } from "../app/permissions";
import { useAsk } from "../ipc/queries";
import { t } from "../texts/t";
import { SuggestionCheck } from "./SuggestionCheck";
import { TypeTable } from "./TypeTable";
import shared from "./SettingsScreen.module.css";
import styles from "./TypeTable.module.css";

/** The versioned table of dispute types. */
export function TypesPart() {
  const manages = useManagesOffice();
  const asked = useAsk("dispute_type_table", {});
  if (asked.error) {
    return <FailureNotice failed={asked.error} retry={() => void asked.refetch()} />;
  }
  if (!asked.data) return null;
  return (
    <>
      <p className={styles["lead"]}>{t("settings.types.lead")}</p>
      {!manages && <p className={shared["note"]}>{t("settings.not_manager")}</p>}
      <TypeTable key={asked.data.version} table={asked.data} manages={manages} />
      <SuggestionCheck />
    </>
  );
}
