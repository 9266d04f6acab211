import shared from "../components/figures.module.css";
import { formatCount } from "../components/format";
import { t } from "../texts/t";
import type { Cell, ChartRow, ChartTable } from "./table";
import styles from "./dashboard.module.css";

/** Props of `NumberTable`. */
export interface NumberTableProps {
  /** What it counts, spoken. */
  title: string;
  table: ChartTable;
  /** A long one scrolls within itself. */
  scrolls?: boolean;
  /** One of many columns stands closer together. */
  isWide?: boolean | undefined;
}

/** The numbers of a chart, each a way to what it counts. */
export function NumberTable({ title, table, scrolls = false, isWide = false }: NumberTableProps) {
  const words = t("dashboard.table_of", { title });
  const numbers = (
    <table
      className={`${shared["table"]} ${styles["numbers"]}`}
      aria-label={words}
      data-wide={isWide}
    >
      <thead>
        <tr>
          <th scope="col">{table.corner}</th>
          {table.columns.map((name) => (
            <th key={name} scope="col" className={shared["figure"]}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <Row key={row.key} row={row} />
        ))}
      </tbody>
      {table.total && (
        <tfoot>
          <Row row={table.total} />
        </tfoot>
      )}
    </table>
  );
  if (!scrolls) return <div className={shared["list"]}>{numbers}</div>;
  return (
    // What scrolls must be reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles["scroll"]} role="group" aria-label={words} tabIndex={0}>
      {numbers}
    </div>
  );
}

function Row({ row }: { row: ChartRow }) {
  return (
    <tr>
      <th scope="row">
        {row.title}
        {row.note !== undefined && <span className={styles["note"]}>{row.note}</span>}
      </th>
      {row.cells.map((cell, at) => (
        // A cell is its column.
        // oxlint-disable-next-line react/no-array-index-key
        <td key={at} className={shared["figure"]} data-none={cell.value === 0}>
          <Value cell={cell} />
        </td>
      ))}
    </tr>
  );
}

function Value({ cell: { value, href, words } }: { cell: Cell }) {
  const said = words ?? formatCount(value);
  if (href === null || value === 0) return said;
  return (
    <a className={styles["opens"]} href={`#${href}`}>
      {said}
    </a>
  );
}
