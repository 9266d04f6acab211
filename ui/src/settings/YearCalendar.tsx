import { type KeyboardEvent, useId, useState } from "react";
import { keyOf } from "../components/keys";
import { formatDay } from "../components/format";
import { t } from "../texts/t";
import { type YearDays, dayAfter, eveDays, kindOf, monthWeeks, weekdayOfDay } from "./holiday-year";
import styles from "./YearCalendar.module.css";

/** Props of `YearCalendar`. */
export interface YearCalendarProps {
  year: number;
  days: YearDays;
  today: string;
  /** Clicked, or Enter and Space; nothing may be changed without it. */
  onToggle: ((day: string) => void) | undefined;
}

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};

/** Twelve months with their days off and working weekends; one tab stop, arrows move from day to day. */
export function YearCalendar({ year, days, today, onToggle }: YearCalendarProps) {
  const id = useId();
  const [standing, setStanding] = useState(
    today.startsWith(String(year)) ? today : `${year}-01-01`,
  );
  const weekdays = t("settings.holidays.weekdays").split(",");

  function onKeyDown(event: KeyboardEvent): void {
    const step = STEPS[keyOf(event) ?? ""];
    if (step === undefined) return;
    const button = document.getElementById(`${id}${dayAfter(standing, step)}`);
    event.preventDefault();
    button?.focus();
  }

  const cell = (day: string) => {
    const kind = kindOf(day, days);
    return (
      <button
        key={day}
        id={`${id}${day}`}
        type="button"
        className={styles["day"]}
        data-kind={kind}
        data-today={day === today}
        aria-disabled={onToggle === undefined}
        aria-label={spokenDay(day, kind, weekdays)}
        aria-pressed={kind === "off" || kind === "working"}
        tabIndex={day === standing ? 0 : -1}
        onFocus={() => setStanding(day)}
        onKeyDown={onKeyDown}
        onClick={() => onToggle?.(day)}
      >
        {Number(day.slice(8))}
        {kind === "off" && (
          <span className={styles["sign"]}>{t("settings.holidays.off_sign")}</span>
        )}
        {kind === "working" && (
          <span className={styles["sign"]}>{t("settings.holidays.work_sign")}</span>
        )}
      </button>
    );
  };

  return (
    <div className={styles["year"]} role="group" aria-label={String(year)}>
      <section className={styles["eve"]} aria-label={t("settings.holidays.eve")}>
        <h3>{t("settings.holidays.eve")}</h3>
        {eveDays(year).map(cell)}
      </section>
      {MONTHS.map((month) => {
        const name = t("settings.holidays.month", { n: month });
        return (
          <section key={month} className={styles["month"]} aria-label={name}>
            <h3>{name}</h3>
            <div className={styles["grid"]}>
              {weekdays.map((weekday) => (
                <span key={weekday} className={styles["weekday"]} aria-hidden="true">
                  {weekday}
                </span>
              ))}
              {monthWeeks(year, month)
                .flat()
                // The gaps before the first stand at fixed places.
                // oxlint-disable-next-line react/no-array-index-key
                .map((day, at) => (day === null ? <span key={`gap ${at}`} /> : cell(day)))}
            </div>
          </section>
        );
      })}
    </div>
  );
}

function spokenDay(day: string, kind: string, weekdays: readonly string[]): string {
  const words = [formatDay(day), weekdays[weekdayOfDay(day)] ?? ""];
  if (kind === "off") words.push(t("settings.holidays.off"));
  if (kind === "working") words.push(t("settings.holidays.working"));
  return words.join(" ");
}
