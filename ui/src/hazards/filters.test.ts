import { describe, expect, it } from "vitest";
import { askFor, isFiltered, readSearch, sortOf, sorted, withoutFilters } from "./filters";

describe("the address of the hazard ledger", () => {
  it("keeps_what_it_understands_and_drops_the_rest", () => {
    expect(
      readSearch({ quick: "review", risk: "purple", source: "grid", from: "2026-02-30", down: 1 }),
    ).toEqual({ quick: "review", source: "grid" });
  });

  it("asks_for_the_own_platform_unless_another_or_all_are_named", () => {
    expect(askFor({}, "own")).toEqual({ platform_id: "own" });
    expect(askFor({ platform: "all" }, "own")).toEqual({});
    expect(askFor({ platform: "other" }, "own")).toEqual({ platform_id: "other" });
  });

  it("turns_the_quick_filters_into_what_the_core_knows", () => {
    expect(askFor({ quick: "lead" }, null)).toEqual({ status: "lead" });
    expect(askFor({ quick: "overdue" }, null)).toEqual({ overdue: true });
    expect(askFor({ quick: "review" }, null)).toEqual({ review: "due" });
  });

  it("platform_and_order_are_no_filters", () => {
    expect(isFiltered({ platform: "all", sort: "risk", down: true })).toBe(false);
    expect(isFiltered({ risk: "red" })).toBe(true);
    expect(withoutFilters({ quick: "open", sort: "risk", at: "x" })).toEqual({ sort: "risk" });
  });

  it("sorts_by_what_must_happen_next_unless_a_column_is_chosen", () => {
    expect(sortOf({})).toEqual({ by: "next_day", descending: false });
    const byDay = sorted({ at: "x" }, { by: "found_on", descending: true });
    expect(byDay).toEqual({ sort: "found_on", down: true });
    expect(askFor(byDay, null)).toEqual({ sort: "found_on", ascending: false });
    expect(sorted(byDay, null)).toEqual({});
  });
});
