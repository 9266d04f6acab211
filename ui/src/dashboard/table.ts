import { formatCount } from "../components/format";
import { t } from "../texts/t";

/** A number, and the list of exactly what it counts. */
export interface Cell {
  value: number;
  href: string | null;
  /** What is said instead of a number that is not told. */
  words?: string;
}

/** A row of numbers. */
export interface ChartRow {
  key: string;
  title: string;
  /** A quiet word beside the title. */
  note?: string | undefined;
  cells: Cell[];
}

/** The numbers of a chart: its drawing, its table and its spoken words are all made of them. */
export interface ChartTable {
  /** The head of the first column. */
  corner: string;
  columns: string[];
  rows: ChartRow[];
  total?: ChartRow;
}

/** A number without a list. */
export function plain(value: number): Cell {
  return { value, href: null };
}

/** The sum of rows, column by column. */
export function sumOf(rows: readonly ChartRow[], columns: number): Cell[] {
  return Array.from({ length: columns }, (_, at) =>
    plain(rows.reduce((sum, row) => sum + (row.cells[at]?.value ?? 0), 0)),
  );
}

/** The numbers of a column, each with the way that a click goes. */
export function points(
  table: ChartTable,
  column: number,
): { value: number; href: string | null }[] {
  return table.rows.map(({ cells }) => ({
    value: cells[column]?.value ?? 0,
    href: cells[column]?.href ?? null,
  }));
}

/** So many numbers are spoken one by one; of more only the sum and the largest. */
const SPOKEN = 80;

/** A chart in words. */
export function spoken(title: string, table: ChartTable): string {
  const { columns, rows } = table;
  if (rows.length * columns.length > SPOKEN)
    return t("dashboard.spoken_short", summed(title, table));
  const lines = rows.map(
    (row) =>
      `${row.title} ${columns.map((name, at) => `${name} ${row.cells[at]?.value ?? 0}`).join(t("common.separator"))}`,
  );
  return t("dashboard.spoken", { title, lines: lines.join(t("dashboard.semicolon")) });
}

function summed(title: string, { rows }: ChartTable) {
  const numbers = rows.flatMap(({ cells }) => cells.map(({ value }) => value));
  const sum = numbers.reduce((all, value) => all + value, 0);
  return { title, sum: formatCount(sum), most: formatCount(Math.max(0, ...numbers)) };
}

/** The key of the row in which the last ones stand together. */
export const REST = "rest";

/** The key of what belongs nowhere. */
export const NONE = "none";

/** The first rows, the others as one row after them; what belongs nowhere stays by itself. */
export function shortened(
  table: ChartTable,
  most: number,
  rest: (n: number) => string,
): ChartTable {
  const somewhere = table.rows.filter(({ key }) => key !== NONE);
  const nowhere = table.rows.filter(({ key }) => key === NONE);
  const others = somewhere.slice(most);
  if (others.length <= 1) return table;
  const together = {
    key: REST,
    title: rest(others.length),
    cells: sumOf(others, table.columns.length),
  };
  return { ...table, rows: [...somewhere.slice(0, most), together, ...nowhere] };
}
