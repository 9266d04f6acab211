import { Icon } from "../components/icons";
import { formatDay } from "../components/format";
import { useSize } from "../components/measure";
import type { CalendarRow, DayMark } from "../ipc/generated";
import { choice, t } from "../texts/t";
import { type Line, byDay, fitting, linesOf } from "./cell";
import { monthGrid } from "./days";
import { DayMarkSign } from "./DayMarkSign";
import { ItemChip, type ItemFrame } from "./ItemChip";
import { kindWord, weekdayWord } from "./words";
import styles from "./calendar.module.css";

/** Props of `MonthGrid`. */
export interface MonthGridProps {
  day: string;
  rows: readonly CalendarRow[];
  marks: ReadonlyMap<string, DayMark>;
  frame: ItemFrame;
  /** Shows a day whole. */
  onDay: (day: string) => void;
  /** Plans a session on a day; absent for who may not. */
  onPlan: ((day: string) => void) | undefined;
}

/** Heights within a cell, in rem: its head, and one line. */
const HEAD = 2.2;
const LINE = 1.62;

/** A month by weeks: as many lines a day as fit, the rest behind a number. */
export function MonthGrid({ day, rows, marks, frame, onDay, onPlan }: MonthGridProps) {
  const [ref, size] = useSize<HTMLDivElement>({ width: 1000, height: 660 });
  const weeks = monthGrid(day);
  const days = byDay(rows);
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const room = Math.max(2, Math.floor((size.height / weeks.length / rem - HEAD) / LINE));
  return (
    <div className={styles["month"]}>
      <div className={styles["weekdays"]} aria-hidden="true">
        {(weeks[0] ?? []).map((one) => (
          <span key={one}>{weekdayWord(one)}</span>
        ))}
      </div>
      <div ref={ref} className={styles["weeks"]}>
        {weeks.map((week) => (
          <div key={week[0]} className={styles["week-row"]}>
            {week.map((one) => {
              const { shown, left } = fitting(linesOf(days.get(one) ?? []), room);
              return (
                <section
                  key={one}
                  className={styles["cell"]}
                  data-day={one}
                  data-outside={one.slice(0, 7) !== day.slice(0, 7)}
                  data-today={one === frame.today}
                  data-mark={marks.get(one)}
                  aria-label={formatDay(one)}
                >
                  <header className={styles["cell-head"]}>
                    <button
                      type="button"
                      className={styles["date"]}
                      aria-label={t("calendar.show_day", { day: formatDay(one) })}
                      onClick={() => onDay(one)}
                    >
                      {Number(one.slice(8)) === 1
                        ? t("calendar.first_of_month", { month: Number(one.slice(5, 7)) })
                        : Number(one.slice(8))}
                    </button>
                    <DayMarkSign mark={marks.get(one)} />
                    {onPlan && one >= frame.today && (
                      <button
                        type="button"
                        className={styles["add"]}
                        aria-label={t("calendar.plan.on", { day: formatDay(one) })}
                        title={t("calendar.plan.title")}
                        onClick={() => onPlan(one)}
                      >
                        <Icon name="plus" size={0.95} />
                      </button>
                    )}
                  </header>
                  {shown.map((line) => (
                    <CellLine
                      key={keyOf(line)}
                      line={line}
                      frame={frame}
                      onDay={() => onDay(one)}
                    />
                  ))}
                  {left > 0 && (
                    <button type="button" className={styles["more"]} onClick={() => onDay(one)}>
                      {t("calendar.more", { n: left })}
                    </button>
                  )}
                </section>
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}

function CellLine(props: { line: Line; frame: ItemFrame; onDay: () => void }) {
  const { line, frame, onDay } = props;
  if (line.shape === "one") return <ItemChip row={line.row} frame={frame} shape="line" />;
  return <ManyChip line={line} onOpen={onDay} />;
}

/** Several entries of a kind under one name. */
export function ManyChip(props: { line: Extract<Line, { shape: "many" }>; onOpen: () => void }) {
  const { line, onOpen } = props;
  return (
    <div
      className={styles["item"]}
      data-shape="line"
      data-tone={line.kind === "duty" ? "duty" : "due"}
    >
      <button
        type="button"
        className={styles["open"]}
        aria-label={`${choice("calendar_kind", line.kind)} ${line.rows.length}`}
        onClick={onOpen}
      >
        <span className={styles["kind"]}>{kindWord(line.kind)}</span>
        <span className={styles["words"]}>{t("calendar.many", { n: line.rows.length })}</span>
      </button>
    </div>
  );
}

function keyOf(line: Line): string {
  return line.shape === "one" ? `${line.row.kind} ${line.row.id}` : line.kind;
}
