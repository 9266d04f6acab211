import type { Figure, SliceReport } from "../../ipc/generated";

/** So many steps of shade. */
const STEPS = 4;

function size(figure: Figure | undefined): number {
  switch (figure?.kind) {
    case "count":
      return figure.count;
    case "money":
      return Number(figure.fen);
    case "rate":
    case undefined:
      return 0;
  }
}

/** The largest number of a grouping; rates are not shaded, as a high one may be one of one. */
export function strongest({
  rows,
  column_side: across,
}: Pick<SliceReport, "rows" | "column_side">): number {
  const cells = rows.flatMap((row) => (across === null ? [row.total] : row.figures));
  return Math.max(0, ...cells.map(size));
}

/** How dark a cell is: 0 for nothing, up to 4 for the largest number. */
export function shade(figure: Figure | undefined, most: number): number {
  return most > 0 ? Math.ceil((size(figure) / most) * STEPS) : 0;
}
