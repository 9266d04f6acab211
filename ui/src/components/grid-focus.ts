import type { TableRef } from "antd/es/table";
import { type KeyboardEvent, type RefObject, useId, useState } from "react";
import type { GridRows } from "./grid-columns";
import { isComposing, keyOf, rowFor } from "./keys";

interface GridFocusOf<Row extends object> {
  pages: GridRows<Row>;
  rowKey: (row: Row) => string;
  onOpen: (row: Row) => void;
  onActive?: (row: Row) => void;
  onMark?: (row: Row) => void;
  filter?: RefObject<{ focus: () => void } | null>;
  startAt?: string | null;
  /** The list, for bringing a row into view. */
  table: RefObject<TableRef | null>;
  rowsPerPage: number;
}

/**
 * The grid's standing row. Focus itself stays on the grid and names the row by
 * `aria-activedescendant`: a virtual list takes rows out of the page, and focus with them.
 */
export function useGridFocus<Row extends object>(of: GridFocusOf<Row>) {
  const {
    pages,
    rowKey,
    onOpen,
    onActive,
    onMark,
    filter,
    startAt = null,
    table,
    rowsPerPage,
  } = of;
  const id = useId();
  const [place, setPlace] = useState({ key: startAt, index: 0, moved: false });

  // A row keeps its standing when the list is asked again, by key; else its place does.
  const byKey = place.key === null ? -1 : pages.rows.findIndex((row) => rowKey(row) === place.key);
  const active = byKey >= 0 ? byKey : Math.min(place.index, Math.max(0, pages.rows.length - 1));
  const idOf = (index: number): string => `${id}-row-${index}`;

  function moveTo(index: number): void {
    const row = pages.rows[index];
    if (!row) return;
    setPlace({ key: rowKey(row), index, moved: true });
    table.current?.scrollTo({ key: rowKey(row) });
    onActive?.(row);
    if (index >= pages.rows.length - rowsPerPage) pages.loadMore();
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.target !== event.currentTarget) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = keyOf(event);
    const target = key === null ? null : rowFor(key, active, pages.rows.length, rowsPerPage);
    if (target !== null) {
      event.preventDefault();
      moveTo(target);
    } else if (key === "Enter") {
      event.preventDefault();
      const row = pages.rows[active];
      if (row) onOpen(row);
    } else if (key === " " && onMark) {
      event.preventDefault();
      const row = pages.rows[active];
      if (row) onMark(row);
    } else if (filter && (isComposing(event) || key?.length === 1) && key !== " ") {
      // The key itself then lands in the field, also the first one of a composition.
      filter.current?.focus();
    }
  }

  return {
    active,
    moved: place.moved,
    activeId: pages.rows.length > 0 ? idOf(active) : undefined,
    idOf,
    moveTo,
    onKeyDown,
  };
}
