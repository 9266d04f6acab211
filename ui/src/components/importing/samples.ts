import type { ImportPreview } from "../../ipc/generated";

/** So many are shown. */
const SAMPLES = 3;

/** A table as far as it was looked into. */
export type Sampled = Pick<ImportPreview, "columns" | "rows">;

/** The first different values of a column, to see at a glance what it holds. */
export function samplesOf(preview: Sampled, column: string | undefined): string[] {
  const at = column === undefined ? -1 : preview.columns.indexOf(column);
  if (at < 0) return [];
  const values = preview.rows.map((row) => row.cells[at]?.trim() ?? "");
  return [...new Set(values.filter((value) => value !== ""))].slice(0, SAMPLES);
}
