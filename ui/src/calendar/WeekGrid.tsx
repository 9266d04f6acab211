import { useEffect, useState } from "react";
import { clockOf, dayOf } from "../components/clock-time";
import { formatDay } from "../components/format";
import type { CalendarRow, DayMark } from "../ipc/generated";
import { t } from "../texts/t";
import { byDay, fitting, linesOf } from "./cell";
import { DayMarkSign } from "./DayMarkSign";
import { ItemChip, type ItemFrame } from "./ItemChip";
import { clockAt, hoursFor, minutesAt, minutesOf, placed } from "./lanes";
import { ManyChip } from "./MonthGrid";
import type { Slot } from "./PlanDialog";
import { shortDay, weekdayWord } from "./words";
import styles from "./calendar.module.css";

/** Props of `WeekGrid`. */
export interface WeekGridProps {
  days: readonly string[];
  rows: readonly CalendarRow[];
  marks: ReadonlyMap<string, DayMark>;
  frame: ItemFrame;
  onDay: (day: string) => void;
  /** Plans a session in a slot; absent for who may not. */
  onPlan: ((slot: Slot) => void) | undefined;
}

/** Whole-day lines that stand above the hours of a week; a single day shows all. */
const WHOLE_DAY = 4;
const MINUTE_MS = 60_000;

/** Days beside each other with the hours below: a week, or one day. */
export function WeekGrid({ days, rows, marks, frame, onDay, onPlan }: WeekGridProps) {
  const found = byDay(rows);
  const isSingle = days.length === 1;
  const hours = hoursFor(rows.filter((row) => row.starts_at).map(spanOf));
  const count = hours.last - hours.first;
  const lines = { "--hours": count, "--days": days.length };
  return (
    // Custom properties are styles that React's type does not know.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    <div className={styles["week"]} style={lines as React.CSSProperties}>
      <div className={styles["week-head"]}>
        <span />
        {days.map((day) => {
          const rest = linesOf((found.get(day) ?? []).filter((row) => !row.starts_at));
          const { shown, left } = fitting(rest, isSingle ? rest.length : WHOLE_DAY);
          return (
            <section key={day} data-today={day === frame.today} aria-label={formatDay(day)}>
              <header className={styles["day-head"]} data-mark={marks.get(day)}>
                <button
                  type="button"
                  className={styles["date"]}
                  aria-label={t("calendar.show_day", { day: formatDay(day) })}
                  onClick={() => onDay(day)}
                >
                  {weekdayWord(day)}{" "}
                  {isSingle || day.endsWith("-01") ? shortDay(day) : Number(day.slice(8))}
                </button>
                <DayMarkSign mark={marks.get(day)} />
              </header>
              <div className={styles["whole-day"]} data-single={isSingle}>
                {shown.map((line) =>
                  line.shape === "one" ? (
                    <ItemChip key={line.row.id} row={line.row} frame={frame} shape="line" />
                  ) : isSingle ? (
                    line.rows.map((row) => (
                      <ItemChip key={row.id} row={row} frame={frame} shape="line" />
                    ))
                  ) : (
                    <ManyChip key={line.kind} line={line} onOpen={() => onDay(day)} />
                  ),
                )}
                {left > 0 && (
                  <button type="button" className={styles["more"]} onClick={() => onDay(day)}>
                    {t("calendar.more", { n: left })}
                  </button>
                )}
              </div>
            </section>
          );
        })}
      </div>
      <div className={styles["week-body"]}>
        <div className={styles["hours"]} aria-hidden="true">
          {Array.from({ length: count }, (_, at) => (
            <span key={at}>{clockAt((hours.first + at) * 60)}</span>
          ))}
        </div>
        {days.map((day) => (
          <DayColumn
            key={day}
            day={day}
            rows={(found.get(day) ?? []).filter((row) => row.starts_at)}
            hours={hours}
            frame={frame}
            onPlan={onPlan}
          />
        ))}
      </div>
    </div>
  );
}

interface DayColumnProps {
  day: string;
  rows: readonly CalendarRow[];
  hours: { first: number; last: number };
  frame: ItemFrame;
  onPlan: ((slot: Slot) => void) | undefined;
}

function DayColumn({ day, rows, hours, frame, onPlan }: DayColumnProps) {
  const total = (hours.last - hours.first) * 60;
  const share = (minutes: number): string => `${(minutes / total) * 100}%`;
  const canPlan = onPlan !== undefined && day >= frame.today;
  return (
    // The keyboard plans through the button above the calendar.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      className={styles["column"]}
      data-day={day}
      data-first={hours.first}
      data-last={hours.last}
      data-today={day === frame.today}
      data-plans={canPlan}
      onClick={(event) => {
        if (!canPlan || event.target !== event.currentTarget || frame.wasDragged()) return;
        const { top, height } = event.currentTarget.getBoundingClientRect();
        const minutes = minutesAt(event.clientY - top, height, hours);
        onPlan({ day, starts: clockAt(Math.floor(minutes / 30) * 30) });
      }}
    >
      {placed(rows.map((row) => ({ row, ...spanOf(row) }))).map(({ span, lane, lanes }) => (
        <ItemChip
          key={span.row.id}
          row={span.row}
          frame={frame}
          shape="block"
          isNarrow={lanes > 1}
          isShort={span.to - span.from < 90}
          style={{
            top: share(span.from - hours.first * 60),
            height: share(Math.max(span.to - span.from, 30)),
            left: `${(lane / lanes) * 100}%`,
            width: `calc(${100 / lanes}% - 3px)`,
          }}
        />
      ))}
      {day === frame.today && <NowLine hours={hours} />}
    </div>
  );
}

/** Where the clock stands, once a minute. */
function NowLine({ hours }: { hours: { first: number; last: number } }) {
  const [now, setNow] = useState(() => minutesOf(clockOf(new Date().toISOString())));
  useEffect(() => {
    const tick = (): void => setNow(minutesOf(clockOf(new Date().toISOString())));
    const timer = setInterval(tick, MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  const at = (now - hours.first * 60) / ((hours.last - hours.first) * 60);
  if (at < 0 || at > 1) return null;
  return <div className={styles["now"]} style={{ top: `${at * 100}%` }} aria-hidden="true" />;
}

/** The minutes that an entry takes of its day; an hour where its end is open. */
function spanOf(row: CalendarRow): { from: number; to: number } {
  const from = minutesOf(clockOf(row.starts_at ?? ""));
  if (!row.ends_at) return { from, to: Math.min(from + 60, 24 * 60) };
  const isSameDay = dayOf(row.ends_at) === dayOf(row.starts_at ?? "");
  return { from, to: isSameDay ? minutesOf(clockOf(row.ends_at)) : 24 * 60 };
}
