import shared from "../components/figures.module.css";
import { Sheet } from "../components/reading/Sheet";
import type { FigureTable, FigureUnit } from "../ipc/generated";
import { t } from "../texts/t";
import type { Opened } from "./CasesDrawer";
import { Value } from "./Lines";
import { figureWords, madeOf } from "./words";
import styles from "./figures.module.css";

/** Props of `UnitTable`. */
export interface UnitTableProps {
  table: FigureTable;
  unit: FigureUnit;
  open: (opened: Opened) => void;
}

/** The official sheet: a row for each unit; the first column stays in sight. */
export function UnitTable({ table, unit, open }: UnitTableProps) {
  const head = table.name === "request_table" && unit === "committee" ? "source" : unit;
  return (
    <Sheet
      title={t(`figures.by.${head}`)}
      aside={<span className={styles["quiet"]}>{t("figures.scroll")}</span>}
    >
      <div
        className={`${shared["list"]} ${styles["wide"]}`}
        role="region"
        aria-label={t(`figures.by.${head}`)}
        // A scrolled region must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <table className={shared["table"]}>
          <thead>
            <tr>
              <th scope="col">{t("figures.column.unit")}</th>
              {table.columns.map((column) => (
                <th key={column.key} scope="col" className={shared["figure"]}>
                  {titleOf(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={`${row.id ?? ""}${row.title}`}>
                <th scope="row">{row.title}</th>
                {table.columns.map((column, place) => {
                  const figure = row.figures[place];
                  const isNone = figure?.kind === "count" && figure.count === 0;
                  const opens = column.opens && row.id !== null && !isNone;
                  return (
                    <td
                      key={column.key}
                      className={shared["figure"]}
                      data-none={isNone}
                      title={madeOf(figure)}
                    >
                      <Value
                        figure={figure}
                        onOpen={
                          opens
                            ? () =>
                                open({
                                  column: column.key,
                                  row: row.id,
                                  title: `${row.title} · ${titleOf(column)}`,
                                })
                            : undefined
                        }
                      />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
          {table.total && (
            <tfoot>
              <tr>
                <th scope="row">{table.total.title}</th>
                {table.total.figures.map((figure, place) => (
                  <td key={table.columns[place]?.key} className={shared["figure"]}>
                    {figureWords(figure)}
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
    </Sheet>
  );
}

function titleOf({ group, title }: FigureTable["columns"][number]): string {
  return group === null ? title : `${group} · ${title}`;
}
