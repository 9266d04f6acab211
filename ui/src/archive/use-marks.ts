import { useState } from "react";

/** Rows that are chosen; those that left the list are no longer among them. */
export interface Marks<Row> {
  chosen: ReadonlySet<string>;
  toggle: (row: Row) => void;
  all: () => void;
  clear: () => void;
}

/** Choosing rows of a list for an order on several at once. */
export function useMarks<Row>(rows: readonly Row[], idOf: (row: Row) => string): Marks<Row> {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const ids = rows.map(idOf);
  const chosen = new Set(ids.filter((id) => marked.has(id)));
  return {
    chosen,
    toggle: (row) => {
      const next = new Set(chosen);
      if (!next.delete(idOf(row))) next.add(idOf(row));
      setMarked(next);
    },
    all: () => setMarked(new Set(ids)),
    clear: () => setMarked(new Set()),
  };
}
