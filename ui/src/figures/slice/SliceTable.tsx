import figures from "../../components/figures.module.css";
import { EmptyState } from "../../components/EmptyState";
import { Sheet } from "../../components/reading/Sheet";
import type { Figure, SliceReport } from "../../ipc/generated";
import { choice, t } from "../../texts/t";
import { Value } from "../Lines";
import { madeOf } from "../words";
import shared from "../figures.module.css";
import type { Group } from "./SliceCases";
import { shade, strongest } from "./shade";
import styles from "./slice.module.css";

/** Props of `SliceTable`. */
export interface SliceTableProps {
  slice: SliceReport;
  open: (group: Group) => void;
}

/** The grouping: rows by columns with their totals; the more there is, the darker the cell. */
export function SliceTable({ slice, open }: SliceTableProps) {
  const measure = choice("slice_measure", slice.measure);
  if (slice.rows.length === 0) {
    return (
      <Sheet title={measure}>
        <EmptyState title={t("figures.slice.empty")}>{t("figures.slice.empty_text")}</EmptyState>
      </Sheet>
    );
  }
  const most = strongest(slice);
  const cell = (figure: Figure | undefined, group: Group, isTotal = false) => {
    const isNone = figure?.kind === "count" && figure.count === 0;
    const isEmpty = isNone || (figure?.kind === "rate" && figure.whole === 0);
    return (
      <td
        className={figures["figure"]}
        data-none={isEmpty}
        data-shade={isTotal ? undefined : shade(figure, most)}
        title={madeOf(figure)}
      >
        <Value
          figure={figure}
          onOpen={slice.opens_cases && !isEmpty ? () => open(group) : undefined}
        />
      </td>
    );
  };
  return (
    <Sheet title={measure}>
      <div
        className={`${figures["list"]} ${shared["wide"]} ${styles["grid"]}`}
        role="region"
        aria-label={measure}
        // A scrolled region must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <table className={figures["table"]}>
          <thead>
            <tr>
              <th scope="col">{choice("slice_dimension", slice.row_side)}</th>
              {slice.columns.map((column) => (
                <th key={column.value} scope="col" className={figures["figure"]}>
                  {column.title}
                </th>
              ))}
              <th scope="col" className={figures["figure"]}>
                {slice.column_side === null ? measure : t("figures.slice.total")}
              </th>
            </tr>
          </thead>
          <tbody>
            {slice.rows.map((row) => (
              <tr key={row.value}>
                <th scope="row">{row.title}</th>
                {slice.columns.map((column, place) => (
                  <Cell key={column.value}>
                    {cell(row.figures[place], {
                      row: row.value,
                      column: column.value,
                      title: `${row.title} · ${column.title}`,
                    })}
                  </Cell>
                ))}
                {cell(
                  row.total,
                  { row: row.value, column: null, title: row.title },
                  slice.column_side !== null,
                )}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("figures.slice.total")}</th>
              {slice.columns.map((column, place) => (
                <Cell key={column.value}>
                  {cell(
                    slice.column_totals[place],
                    { row: null, column: column.value, title: column.title },
                    true,
                  )}
                </Cell>
              ))}
              {cell(slice.total, { row: null, column: null, title: measure }, true)}
            </tr>
          </tfoot>
        </table>
      </div>
    </Sheet>
  );
}

/** Keys a cell that is made elsewhere. */
function Cell({ children }: { children: React.ReactNode }) {
  return children;
}
