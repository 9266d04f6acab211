import { Button } from "antd";
import figures from "../../components/figures.module.css";
import { usePersonName, usePlatformName } from "../../components/office/names";
import type { PresenceRow } from "../../ipc/generated";
import { choice, t } from "../../texts/t";
import styles from "./presence.module.css";
import { presenceDay, presenceTime } from "./words";

/** Props of `PresenceTable`. */
export interface PresenceTableProps {
  rows: readonly PresenceRow[];
  onCorrect: (row: PresenceRow) => void;
}

/** Presences, the newest first; what was forgotten stands out. */
export function PresenceTable({ rows, onCorrect }: PresenceTableProps) {
  const person = usePersonName();
  const platform = usePlatformName();
  return (
    <div className={figures["list"]}>
      <table className={figures["table"]} aria-label={t("service.presence.title")}>
        <thead>
          <tr>
            <th scope="col">{t("service.presence.column.day")}</th>
            <th scope="col">{t("service.presence.column.time")}</th>
            <th scope="col">{t("service.presence.column.person")}</th>
            <th scope="col">{t("service.presence.column.platform")}</th>
            <th scope="col">{t("service.presence.column.shift")}</th>
            <th scope="col">{t("service.presence.column.manner")}</th>
            <th scope="col">{t("service.presence.column.remark")}</th>
            <th scope="col" aria-label={t("service.presence.correct")} />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className={styles["time"]}>{presenceDay(row)}</td>
              <td className={row.is_forgotten ? styles["late"] : styles["time"]}>
                {presenceTime(row)}
              </td>
              <td className={styles["time"]}>{person(row.person_id)}</td>
              <td className={styles["place"]}>{platform(row.platform_id)}</td>
              <td className={styles["time"]}>
                {row.shift ? (
                  choice("duty_shift", row.shift)
                ) : (
                  <span className={figures["soft"]}>{t("service.presence.no_shift")}</span>
                )}
              </td>
              <td className={styles["time"]}>{choice("presence_manner", row.manner)}</td>
              <td className={figures["soft"]}>
                {[
                  row.remark,
                  row.correction_reason &&
                    t("service.presence.was_corrected", { reason: row.correction_reason }),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </td>
              <td>
                {row.is_mine_to_change && (
                  <Button
                    size="small"
                    type="text"
                    aria-label={`${t("service.presence.correct")} ${presenceDay(row)} ${person(row.person_id)}`}
                    onClick={() => onCorrect(row)}
                  >
                    {t("service.presence.correct")}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
