import { fireEvent, render, screen } from "@testing-library/react";
import { createRef } from "react";
import { describe, expect, it, vi } from "vitest";
import { DataGrid, type DataGridProps } from "./DataGrid";
import type { GridRows } from "./grid-columns";

interface Row {
  id: string;
  title: string;
}

function pagesOf(n: number, more: Partial<GridRows<Row>> = {}): GridRows<Row> {
  return {
    rows: Array.from({ length: n }, (_, at) => ({ id: `d${at}`, title: `纠纷 ${at}` })),
    count: { n, capped: false },
    loading: false,
    loadingMore: false,
    more: false,
    loadMore: vi.fn<() => void>(),
    failed: null,
    retry: vi.fn<() => void>(),
    ...more,
  };
}

function show(pages: GridRows<Row>, props: Partial<DataGridProps<Row>> = {}) {
  const onOpen = vi.fn<(row: Row) => void>();
  render(
    <DataGrid<Row>
      label="纠纷"
      columns={[
        { key: "title", title: "名称", width: 200, render: (row) => row.title, sortable: true },
      ]}
      pages={pages}
      rowKey={(row) => row.id}
      onOpen={onOpen}
      empty={<p>还没有登记过纠纷</p>}
      {...props}
    />,
  );
  return { onOpen, grid: () => screen.getByRole("grid", { name: "纠纷" }) };
}

function standing(grid: HTMLElement): string | null | undefined {
  const id = grid.getAttribute("aria-activedescendant");
  return id === null ? null : document.getElementById(id)?.textContent;
}

describe("DataGrid", () => {
  it("arrows_move_the_standing_row_and_enter_opens_it", () => {
    const { grid, onOpen } = show(pagesOf(5));
    grid().focus();
    expect(standing(grid())).toBe("纠纷 0");
    fireEvent.keyDown(grid(), { key: "ArrowDown" });
    fireEvent.keyDown(grid(), { key: "ArrowDown" });
    expect(standing(grid())).toBe("纠纷 2");
    fireEvent.keyDown(grid(), { key: "End" });
    expect(standing(grid())).toBe("纠纷 4");
    fireEvent.keyDown(grid(), { key: "Enter" });
    expect(onOpen).toHaveBeenCalledWith({ id: "d4", title: "纠纷 4" });
  });

  it("keys_of_a_composition_move_nothing_but_go_to_the_filter", () => {
    const filter = createRef<HTMLInputElement>();
    render(<input aria-label="筛选" ref={filter} />);
    const { grid, onOpen } = show(pagesOf(5), { filter });
    grid().focus();
    fireEvent.keyDown(grid(), { key: "Enter", keyCode: 229 });
    expect(onOpen).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(filter.current);
  });

  it("says_how_many_rows_there_are_and_where_one_stands", () => {
    const { grid } = show(pagesOf(5));
    expect(grid().getAttribute("aria-rowcount"), "the head is a row too").toBe("6");
    fireEvent.keyDown(grid(), { key: "ArrowDown" });
    expect(screen.getByText("第 2 行，共 5 条")).toBeTruthy();
    expect(screen.getByText("共 5 条")).toBeTruthy();
  });

  it("asks_for_the_next_page_before_the_last_row_is_reached", () => {
    const pages = pagesOf(40, { more: true, count: { n: 1000, capped: true } });
    const { grid } = show(pages);
    expect(screen.getByText("共 1,000+ 条")).toBeTruthy();
    fireEvent.keyDown(grid(), { key: "ArrowDown" });
    expect(pages.loadMore).not.toHaveBeenCalled();
    fireEvent.keyDown(grid(), { key: "End" });
    expect(pages.loadMore).toHaveBeenCalled();
  });

  it("keeps_the_standing_row_by_its_key_on_return", () => {
    const { grid } = show(pagesOf(5), { startAt: "d3" });
    expect(standing(grid())).toBe("纠纷 3");
  });

  it("explains_an_empty_list", () => {
    show(pagesOf(0));
    expect(screen.getByText("还没有登记过纠纷")).toBeTruthy();
  });

  it("a_click_on_the_head_asks_for_another_order", () => {
    const onSort = vi.fn<NonNullable<DataGridProps<Row>["onSort"]>>();
    show(pagesOf(3), { onSort });
    fireEvent.click(screen.getByRole("columnheader", { name: /名称/ }));
    expect(onSort).toHaveBeenCalledWith({ by: "title", descending: false });
  });
});
