import { describe, expect, it } from "vitest";
import { askFor, isFiltered, outreachSearch, sortOf, withoutFilters, yearOf } from "./filters";

describe("the address of the room", () => {
  it("keeps_what_it_knows_and_leaves_out_the_rest", () => {
    const raw = { view: "list", year: "2025", month: 3, form: "lecture", theme: "反诈", x: 1 };
    expect(outreachSearch(raw)).toEqual({
      view: "list",
      year: 2025,
      month: 3,
      form: "lecture",
      theme: "反诈",
    });
    expect(outreachSearch({ year: 26, month: 13, form: "party", view: "" })).toEqual({});
  });

  it("means_this_year_where_it_names_none", () => {
    expect(yearOf({}, "2026-03-02")).toBe(2026);
    expect(askFor({ month: 2, line: "7" }, "2026-03-02")).toEqual({
      year: 2026,
      month: 2,
      plan_id: "7",
    });
  });

  it("a_year_is_no_filter_and_survives_clearing", () => {
    expect(isFiltered({ year: 2025, open: "new" })).toBe(false);
    expect(isFiltered({ theme: "反诈" })).toBe(true);
    expect(withoutFilters({ year: 2025, month: 1, view: "list" })).toEqual({
      year: 2025,
      view: "list",
    });
    expect(sortOf({ oldest: true })).toEqual({ by: "held_on", descending: false });
  });
});
