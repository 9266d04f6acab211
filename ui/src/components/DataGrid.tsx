import { Table } from "antd";
import type { TableRef } from "antd/es/table";
import { type ReactNode, type RefObject, type TableHTMLAttributes, useEffect, useRef } from "react";
import { t } from "../texts/t";
import { FailureNotice } from "./FailureNotice";
import { formatRowCount } from "./format";
import {
  type GridColumn,
  type GridRows,
  type GridSort,
  antColumns,
  leastWidth,
  sortFrom,
} from "./grid-columns";
import { useGridFocus } from "./grid-focus";
import { useSize } from "./measure";
import { usePreferences } from "../app/preferences";
import { measures } from "../app/theme";
import styles from "./DataGrid.module.css";

/** Props of `DataGrid`. */
export interface DataGridProps<Row extends object> {
  /** What the list holds, spoken when the grid is entered. */
  label: string;
  columns: readonly GridColumn<Row>[];
  /** From `useAskPages`, or any rows in that shape. */
  pages: GridRows<Row>;
  rowKey: (row: Row) => string;
  /** Enter, or a click on the row. */
  onOpen: (row: Row) => void;
  /** The row the arrows stand on, for a detail pane. */
  onActive?: (row: Row) => void;
  /** The space bar on a row: marks it for an order on several at once. */
  onMark?: (row: Row) => void;
  sort?: GridSort | null;
  onSort?: (sort: GridSort | null) => void;
  /** What stands here while there are no rows: an `EmptyState` that explains and offers an action. */
  empty: ReactNode;
  /** A field that typing in the grid goes to. */
  filter?: RefObject<{ focus: () => void } | null>;
  /** The row to stand on first, so that a return from a case finds its place. */
  startAt?: string | null;
}

const HEAD_ROWS = 1;
/** Fetch on when less than this many rows are left below the edge. */
const AHEAD_ROWS = 12;

/** The one list of the house: any number of rows, wholly usable by keyboard, spoken by row and count. */
export function DataGrid<Row extends object>(props: DataGridProps<Row>) {
  const { label, columns, pages, rowKey, onOpen, sort = null, onSort, empty } = props;
  const { row, scale } = measures(usePreferences().textSize);
  const [frame, size] = useSize<HTMLDivElement>({ width: 960, height: 480 });
  const head = row;
  const bodyHeight = Math.max(row * 3, size.height - head - 2);
  const table = useRef<TableRef>(null);
  const rowsPerPage = Math.max(1, Math.floor(bodyHeight / row) - 1);
  const focus = useGridFocus({ ...props, table, rowsPerPage });
  const { rows, count, loading, loadingMore, more } = pages;

  // Coming back from a case, one stands where one left.
  const { startAt } = props;
  const isThere = startAt ? rows.some((one) => rowKey(one) === startAt) : false;
  useEffect(() => {
    if (!startAt || !isThere) return;
    table.current?.scrollTo({ key: startAt });
    frame.current?.focus({ preventScroll: true });
  }, [startAt, isThere, frame]);

  if (pages.failed && rows.length === 0) {
    return <FailureNotice failed={pages.failed} retry={pages.retry} />;
  }
  if (!loading && rows.length === 0) return <div className={styles["none"]}>{empty}</div>;

  const total = count ? formatRowCount(count.n, count.capped) : "";
  return (
    <section className={styles["grid"]} aria-label={label}>
      <div
        ref={frame}
        className={styles["frame"]}
        role="grid"
        aria-label={label}
        aria-rowcount={count && !count.capped ? count.n + HEAD_ROWS : -1}
        aria-busy={loading || loadingMore}
        aria-activedescendant={focus.activeId}
        tabIndex={0}
        onKeyDown={focus.onKeyDown}
      >
        <Table<Row>
          ref={table}
          virtual
          size="middle"
          rowKey={rowKey}
          columns={antColumns(columns, sort, scale)}
          dataSource={rows}
          pagination={false}
          loading={{ spinning: loading, ...QUIET }}
          showSorterTooltip={false}
          sortDirections={["ascend", "descend"]}
          components={{ header: { table: PresentationTable } }}
          onHeaderRow={() => ({ role: "row", "aria-rowindex": 1 })}
          scroll={{ x: Math.max(size.width, leastWidth(columns, scale)), y: bodyHeight }}
          rowClassName={(_, index) => (index === focus.active ? "lxq-row-active" : "")}
          onRow={(record, index = 0) => ({
            id: focus.idOf(index),
            role: "row",
            "aria-rowindex": index + 1 + HEAD_ROWS,
            "aria-selected": index === focus.active,
            onClick: () => {
              focus.moveTo(index);
              onOpen(record);
            },
          })}
          onChange={(_pages, _filters, sorter) => onSort?.(sortFrom(sorter))}
          onScroll={(event) => {
            const { scrollTop, clientHeight, scrollHeight } = event.currentTarget;
            if (more && scrollTop + clientHeight > scrollHeight - AHEAD_ROWS * row)
              pages.loadMore();
          }}
        />
      </div>
      <footer className={styles["foot"]}>
        <span className={styles["count"]}>{total}</span>
        <span className={styles["hint"]}>
          {loadingMore ? t("common.grid.loading_more") : t("common.grid.keys")}
        </span>
        <span className={styles["spoken"]} aria-live="polite">
          {focus.moved && count ? spokenPlace(focus.active, count.n, count.capped) : ""}
        </span>
      </footer>
    </section>
  );
}

function spokenPlace(active: number, n: number, capped: boolean): string {
  return t("common.count.spoken", { row: active + 1, n: capped ? `${n}+` : n });
}

/** The wheel would speak within the grid, where only rows may stand; the grid itself says that it waits. */
const QUIET = { "aria-live": undefined, "aria-busy": undefined };

/** The head is a table of its own in a virtual list; within the grid it is only a place for its row. */
function PresentationTable(props: TableHTMLAttributes<HTMLTableElement>) {
  return <table {...props} {...{ role: "presentation" }} />;
}
