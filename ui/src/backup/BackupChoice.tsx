import { useId } from "react";
import { formatBytes, formatCount, formatInstant } from "../components/format";
import type { BackupRow } from "../ipc/generated";
import { t } from "../texts/t";
import styles from "./backup.module.css";

/** Props of `BackupChoice`. */
export interface BackupChoiceProps {
  backups: readonly BackupRow[];
  value: string | null;
  onChange: (folder: string) => void;
}

/** Which of the backups that were found, the newest first. */
export function BackupChoice({ backups, value, onChange }: BackupChoiceProps) {
  const name = useId();
  return (
    <fieldset>
      <legend>{t("backup.restore.which")}</legend>
      <div className={styles["choices"]}>
        {backups.map((one) => (
          <label key={one.folder} className={styles["choice"]} data-chosen={one.folder === value}>
            <input
              type="radio"
              name={name}
              checked={one.folder === value}
              onChange={() => onChange(one.folder)}
            />
            <span>
              <strong>{formatInstant(one.made_at)}</strong>
              {t("backup.restore.row", {
                street: one.street,
                disputes: formatCount(one.disputes),
                attachments: formatCount(one.attachments),
                size: formatBytes(one.bytes),
              })}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
