import { Radio } from "antd";
import { prefer, usePreferences } from "../app/preferences";
import { FormSection } from "../components/form/FormSection";
import { TimeInput } from "../components/form/TimeInput";
import { isUnread } from "../components/form/unread";
import { t } from "../texts/t";
import styles from "./SettingsScreen.module.css";

/** Whether the desktop reminds of limits, and when it keeps still. */
export function RemindersSection() {
  const { reminds, quietFrom, quietUntil } = usePreferences();
  return (
    <FormSection title={t("settings.remind")} hint={t("settings.remind_hint")}>
      <div className={styles["choice"]} role="group" aria-label={t("settings.remind")}>
        <span className={styles["label"]}>{t("settings.remind")}</span>
        <Radio.Group
          optionType="button"
          value={reminds}
          options={[
            { value: true, label: t("settings.remind.on") },
            { value: false, label: t("settings.remind.off") },
          ]}
          onChange={(event) => {
            prefer({ reminds: event.target.value === true });
            // A browser asks its person once; the window needs no leave.
            if (
              event.target.value === true &&
              !("__TAURI_INTERNALS__" in window) &&
              "Notification" in window
            ) {
              void Notification.requestPermission();
            }
          }}
        />
      </div>
      {reminds && (
        <div className={styles["choice"]} role="group" aria-label={t("settings.quiet")}>
          <span className={styles["label"]}>{t("settings.quiet")}</span>
          <span className={styles["quiet"]}>
            <TimeInput
              aria-label={t("settings.quiet_from")}
              value={quietFrom}
              onChange={(clock) =>
                clock !== null && !isUnread(clock) && prefer({ quietFrom: clock })
              }
            />
            {t("settings.quiet_until")}
            <TimeInput
              aria-label={t("settings.quiet_until")}
              value={quietUntil}
              onChange={(clock) =>
                clock !== null && !isUnread(clock) && prefer({ quietUntil: clock })
              }
            />
          </span>
        </div>
      )}
    </FormSection>
  );
}
