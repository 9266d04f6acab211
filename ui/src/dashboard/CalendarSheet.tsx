import { useMemo } from "react";
import shared from "../components/figures.module.css";
import { formatDay } from "../components/format";
import type { DashboardDay, Definition } from "../ipc/generated";
import { t } from "../texts/t";
import { ChartSheet } from "./ChartSheet";
import { calendarOption, daysTable } from "./charts/calendar";
import type { Links } from "./links";
import type { ChartRow } from "./table";
import { weeksOf } from "./weeks";
import styles from "./dashboard.module.css";

/** Props of `CalendarSheet`. */
export interface CalendarSheetProps {
  days: readonly DashboardDay[];
  links: Links;
  font: number;
  definitions: readonly Definition[];
}

/** What came on every day: squares of a year, and the same days as a table of weeks. */
export function CalendarSheet({ days, links, font, definitions }: CalendarSheetProps) {
  const table = useMemo(() => daysTable(days, links), [days, links]);
  const option = useMemo(() => calendarOption(table, font), [table, font]);
  const title = t("dashboard.sheet.days");
  const words = t("dashboard.table_of", { title });
  return (
    <ChartSheet
      title={title}
      table={table}
      option={option}
      height={230}
      shape="under"
      definitions={definitions}
      lead={t("dashboard.days_lead")}
    >
      {/* What scrolls must be reached by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles["scroll"]} role="group" aria-label={words} tabIndex={0}>
        <table className={`${shared["table"]} ${styles["numbers"]}`} aria-label={words}>
          <thead>
            <tr>
              <th scope="col">{t("dashboard.week")}</th>
              {t("dashboard.weekday_names")
                .split(" ")
                .map((name) => (
                  <th key={name} scope="col" className={shared["figure"]}>
                    {name}
                  </th>
                ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(table.rows).map(({ monday, days: week }) => (
              <tr key={monday}>
                <th scope="row">{t("dashboard.week_of", { day: formatDay(monday) })}</th>
                {week.map((day, at) => (
                  // A cell is its weekday.
                  // oxlint-disable-next-line react/no-array-index-key
                  <td key={at} className={shared["figure"]}>
                    {day && <Day day={day} />}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </ChartSheet>
  );
}

/** The requests and the disputes of a day, each a way to its list. */
function Day({ day }: { day: ChartRow }) {
  const [requests, disputes] = day.cells;
  return (
    <span title={day.title} data-day={day.key} data-none={day.cells[2]?.value === 0}>
      {[requests, disputes].map((cell, at) => {
        const value = cell?.value ?? 0;
        const name = at === 0 ? t("dashboard.received") : t("dashboard.registered");
        const label = `${day.title} ${name} ${value}`;
        return (
          <span key={name}>
            {at === 1 && " + "}
            {cell?.href ? (
              <a className={styles["opens"]} href={`#${cell.href}`} aria-label={label}>
                {value}
              </a>
            ) : (
              value
            )}
          </span>
        );
      })}
    </span>
  );
}
