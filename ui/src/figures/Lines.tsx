import { Fragment } from "react";
import shared from "../components/figures.module.css";
import { formatDay } from "../components/format";
import { Sheet } from "../components/reading/Sheet";
import type { Compared, Figure, FigureReport, FigureRow } from "../ipc/generated";
import { t } from "../texts/t";
import type { Opened } from "./CasesDrawer";
import { listOf } from "./lists";
import { figureWords, madeOf } from "./words";
import styles from "./figures.module.css";

/** One line: what it is, now and in the periods it is compared with. */
interface Line {
  key: string;
  group: string | null;
  title: string;
  opens: boolean;
  /** The list of what it counts. */
  list: string | null;
  now: Figure | undefined;
  before: Figure | undefined;
  yearBefore: Figure | undefined;
}

/** Props of `Lines`. */
export interface LinesProps {
  figures: FigureReport;
  open: (opened: Opened) => void;
}

/** Every figure of the whole, with the period before and the year before. */
export function Lines({ figures, open }: LinesProps) {
  const lines = linesOf(figures);
  // What is counted as it is today stands beside no other period.
  const isCompared = figures.before.rows.length > 0 || figures.year_before.rows.length > 0;
  return (
    <Sheet title={t(`figures.lines.${figures.table.name}`)}>
      <div className={shared["list"]}>
        <table className={`${shared["table"]} ${styles["lines"]}`}>
          <thead>
            <tr>
              <th scope="col">{t("figures.column.item")}</th>
              <th scope="col" className={shared["figure"]}>
                {t(isCompared ? "figures.column.now" : "figures.column.today")}
              </th>
              {isCompared && (
                <>
                  <th scope="col" className={shared["figure"]} title={span(figures.before)}>
                    {t("figures.column.before")}
                  </th>
                  <th scope="col" className={shared["figure"]} title={span(figures.year_before)}>
                    {t("figures.column.year_before")}
                  </th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => (
              <Fragment key={line.key}>
                {line.group !== null && line.group !== lines[index - 1]?.group && (
                  <tr className={styles["group"]}>
                    <th scope="colgroup" colSpan={isCompared ? 4 : 2}>
                      {line.group}
                    </th>
                  </tr>
                )}
                <tr>
                  <th scope="row" data-inner={line.group !== null}>
                    {line.title}
                  </th>
                  <td className={shared["figure"]} title={madeOf(line.now)}>
                    <Value
                      figure={line.now}
                      list={isNone(line.now) ? null : line.list}
                      onOpen={
                        line.opens && !isNone(line.now)
                          ? () => open({ column: line.key, row: null, title: line.title })
                          : undefined
                      }
                    />
                  </td>
                  {isCompared && (
                    <>
                      <td className={shared["figure"]} title={madeOf(line.before)}>
                        {figureWords(line.before)}
                      </td>
                      <td className={shared["figure"]} title={madeOf(line.yearBefore)}>
                        {figureWords(line.yearBefore)}
                      </td>
                    </>
                  )}
                </tr>
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </Sheet>
  );
}

function span({ from, to }: Compared): string {
  return `${formatDay(from)}—${formatDay(to)}`;
}

function isNone(figure: Figure | undefined): boolean {
  return figure?.kind === "count" && figure.count === 0;
}

interface ValueProps {
  figure: Figure | undefined;
  list?: string | null;
  onOpen?: (() => void) | undefined;
}

/** A figure; where what it counts can be opened, a way there. */
export function Value(props: ValueProps) {
  const words = figureWords(props.figure);
  if (props.list) {
    return (
      <a className={styles["opens"]} href={`#${props.list}`}>
        {words}
      </a>
    );
  }
  if (!props.onOpen) return words;
  return (
    <button type="button" className={styles["opens"]} onClick={props.onOpen}>
      {words}
    </button>
  );
}

function linesOf(report: FigureReport): Line[] {
  const { table, before, year_before: yearBefore, opens_cases: opensCases } = report;
  const { total } = table;
  if (total) {
    return table.columns.map(({ key, title, group, opens }, place) => ({
      key,
      group,
      title,
      opens,
      list: null,
      now: total.figures[place],
      before: before.rows[0]?.figures[place],
      yearBefore: yearBefore.rows[0]?.figures[place],
    }));
  }
  return table.rows.map(({ key, title, figures }) => ({
    key,
    group: null,
    title,
    opens: false,
    // A list shows what is there now.
    list: opensCases && report.as_of === null ? listOf(key, table) : null,
    now: figures[0],
    before: figureOf(before.rows, key),
    yearBefore: figureOf(yearBefore.rows, key),
  }));
}

function figureOf(rows: readonly FigureRow[], key: string): Figure | undefined {
  return rows.find((row) => row.key === key)?.figures[0];
}
