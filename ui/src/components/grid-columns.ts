import type { TableColumnType, TableProps } from "antd";
import type { ReactNode } from "react";

/** One column of a `DataGrid`. */
export interface GridColumn<Row> {
  key: string;
  title: string;
  /** Least width in px at normal text size; spare width is shared out in proportion. About 1000 fit 1280. */
  width: number;
  render: (row: Row) => ReactNode;
  /** Figures stand right. */
  align?: "left" | "right" | "center";
  /** The head sorts by this column's key. */
  sortable?: boolean;
}

/** By which column a list is sorted. */
export interface GridSort {
  by: string;
  descending: boolean;
}

/** Rows that arrive page by page; `useAskPages` answers this. */
export interface GridRows<Row> {
  rows: readonly Row[];
  count: { n: number; capped: boolean } | null;
  /** Nothing has arrived yet. */
  loading: boolean;
  loadingMore: boolean;
  /** The core has further rows. */
  more: boolean;
  loadMore: () => void;
  failed: unknown;
  retry: () => void;
}

/** Rows that come all at once, out of one answer. */
export function allRows<Row>(
  rows: readonly Row[] | undefined,
  asked: { isPending: boolean; error: unknown; refetch: () => Promise<unknown> },
): GridRows<Row> {
  return {
    rows: rows ?? [],
    count: rows ? { n: rows.length, capped: false } : null,
    loading: asked.isPending,
    loadingMore: false,
    more: false,
    loadMore: () => undefined,
    failed: asked.error,
    retry: () => void asked.refetch(),
  };
}

/** The width below which the list scrolls sideways. */
export function leastWidth<Row>(columns: readonly GridColumn<Row>[], scale: number): number {
  return Math.ceil(columns.reduce((sum, column) => sum + column.width, 0) * scale);
}

/** Columns in Ant Design's terms. */
export function antColumns<Row extends object>(
  columns: readonly GridColumn<Row>[],
  sort: GridSort | null,
  scale: number,
): TableColumnType<Row>[] {
  return columns.map((column) => ({
    key: column.key,
    title: column.title,
    width: Math.round(column.width * scale),
    align: column.align,
    ellipsis: true,
    render: (_: unknown, row: Row) => column.render(row),
    onCell: () => ({ role: "gridcell" }),
    onHeaderCell: () => ({ role: "columnheader" }),
    ...(column.sortable && {
      sorter: true,
      sortOrder: sort?.by === column.key ? (sort.descending ? "descend" : "ascend") : null,
    }),
  }));
}

type Sorter<Row> = Parameters<NonNullable<TableProps<Row>["onChange"]>>[2];

/** The sort a click on a head asked for. */
export function sortFrom<Row>(sorter: Sorter<Row>): GridSort | null {
  const one = Array.isArray(sorter) ? sorter[0] : sorter;
  if (!one?.order || one.columnKey === undefined) return null;
  return { by: String(one.columnKey), descending: one.order === "descend" };
}
