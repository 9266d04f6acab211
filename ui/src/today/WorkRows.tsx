import { Button } from "antd";
import { useState } from "react";
import { DeadlineBadge } from "../components/DeadlineBadge";
import { formatClock, formatDay, formatInstant } from "../components/format";
import { usePlatformName } from "../components/office/names";
import { choice, t } from "../texts/t";
import { type DayRow, addressOf, daysLeft, weekdayOf } from "./day";
import styles from "./today.module.css";

/** Props of `WorkRows`. */
export interface WorkRowsProps {
  rows: readonly DayRow[];
  /** Whether the rows are all of one kind, which then need not be named. */
  plain?: boolean;
  /** How many stand in sight before the rest is asked for. */
  few?: number;
}

/** Things to do, each a link to its record. */
export function WorkRows({ rows, plain, few = 6 }: WorkRowsProps) {
  const [all, setAll] = useState(false);
  const platform = usePlatformName();
  const shown = all ? rows : rows.slice(0, few);
  return (
    <>
      <ul className={styles["rows"]}>
        {shown.map((row) => (
          <li key={`${row.kind}-${row.id}-${row.due_on ?? row.at ?? row.day ?? ""}`}>
            <a className={styles["row"]} href={`#${addressOf(row)}`}>
              {row.kind === "session_today" && (
                <time className={styles["clock"]} dateTime={row.at ?? undefined}>
                  {formatClock(row.at)}
                </time>
              )}
              {!plain && row.kind !== "session_today" && (
                <span className={styles["kind"]}>{choice("work_kind", row.kind)}</span>
              )}
              <span className={styles["words"]}>
                <span className={styles["title"]}>{row.title}</span>
                <span className={styles["where"]}>
                  {[
                    row.kind === "appointment" && formatInstant(row.at),
                    row.number,
                    row.platform_id && platform(row.platform_id),
                    dayWords(row),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </span>
              {row.missing !== null && (
                <span className={styles["note"]}>{t("today.missing", { n: row.missing })}</span>
              )}
              {row.nearness && (
                <DeadlineBadge daysLeft={daysLeft(row.nearness)} dueOn={row.due_on} nearFrom={7} />
              )}
            </a>
          </li>
        ))}
      </ul>
      {rows.length > few && (
        <Button type="link" className={styles["more"]} onClick={() => setAll(!all)}>
          {all ? t("today.fewer") : t("today.more", { n: rows.length - few })}
        </Button>
      )}
    </>
  );
}

/** The day on which something is or was, in words; empty where only its limit counts. */
function dayWords(row: DayRow): string {
  if (row.day === null) return "";
  const day = formatDay(row.day);
  if (row.shift === null) return t("today.closed_on", { day });
  const weekday = t(`today.weekday.${weekdayOf(row.day)}`);
  return t("today.duty_line", { day, weekday, shift: choice("duty_shift", row.shift) });
}
