import { describe, expect, it } from "vitest";
import type { SliceReport } from "../../ipc/generated";
import { askFor, readSearch, sidesOf } from "./search";
import { shade, strongest } from "./shade";

const count = (n: number) => ({ kind: "count", count: n }) as const;
const row = (...counts: number[]) => ({
  value: "",
  title: "",
  figures: counts.map(count),
  total: count(counts.reduce((sum, one) => sum + one, 0)),
});
const of = (rows: SliceReport["rows"], across: SliceReport["column_side"]) =>
  strongest({ rows, column_side: across });

describe("the address of a grouping", () => {
  it("keeps_what_it_knows_and_asks_the_core_for_it", () => {
    const search = readSearch({
      rows: "platform",
      columns: "none",
      span: "q1",
      year: 2026,
      only: { source: ["applied", 7], colour: ["red"], outcome: "settled" },
      x: 1,
    });
    expect(search).toEqual({
      rows: "platform",
      columns: "none",
      span: "q1",
      year: "2026",
      only: { source: ["applied"] },
    });
    expect(askFor(search, "2026-11-30")).toEqual({
      rows: "platform",
      from: "2026-01-01",
      to: "2026-03-31",
      filters: [{ dimension: "source", values: ["applied"] }],
    });
  });

  it("groups_types_by_months_where_nothing_is_said_and_never_by_the_same_side_twice", () => {
    expect(sidesOf({})).toEqual({ rows: "dispute_type", columns: "month" });
    expect(sidesOf({ rows: "month" })).toEqual({ rows: "month", columns: "dispute_type" });
    expect(sidesOf({ rows: "source", columns: "source" })).toEqual({
      rows: "source",
      columns: null,
    });
  });

  it("asks_for_the_casebook_as_it_was", () => {
    const ask = askFor({ as_of: "2026-03-31" }, "2026-11-30");
    expect(ask).toMatchObject({ to: "2026-03-31", as_of: "2026-03-31T15:59:59.999Z" });
  });
});

describe("the shade of a cell", () => {
  it("is_darkest_for_the_largest_number_and_none_for_nothing", () => {
    const most = of([row(0, 4), row(8, 2)], "month");
    expect(most).toBe(8);
    expect([0, 1, 4, 8].map((n) => shade(count(n), most))).toEqual([0, 1, 2, 4]);
  });

  it("goes_by_the_totals_where_there_is_a_single_column", () => {
    expect(of([row(), row()], null)).toBe(0);
    expect(shade({ kind: "rate", part: 1, whole: 1 }, 8)).toBe(0);
  });
});
