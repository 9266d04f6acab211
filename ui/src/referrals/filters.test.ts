import { describe, expect, it } from "vitest";
import { askFor, isFiltered, readSearch, sortOf, sorted, withoutFilters } from "./filters";

describe("the address of the list of referrals", () => {
  it("keeps_what_it_understands_and_drops_the_rest", () => {
    expect(
      readSearch({ side: "in", quick: "overdue", channel: "pigeon", from: "2026-02-30", x: 1 }),
    ).toEqual({ side: "in", quick: "overdue" });
  });

  it("asks_for_the_own_platform_unless_another_or_all_are_named", () => {
    expect(askFor({}, "own")).toEqual({ direction: "out", platform_id: "own" });
    expect(askFor({ platform: "all", side: "in" }, "own")).toEqual({ direction: "in" });
    expect(askFor({ platform: "other" }, "own").platform_id).toBe("other");
    expect(askFor({}, null)).toEqual({ direction: "out" });
  });

  it("turns_the_quick_filters_into_what_the_core_knows", () => {
    expect(askFor({ quick: "waiting" }, null).status).toBe("sent");
    expect(askFor({ quick: "handling" }, null).status).toBe("accepted");
    expect(askFor({ quick: "overdue" }, null)).toEqual({ direction: "out", overdue: true });
  });

  it("side_platform_and_order_are_no_filters", () => {
    expect(isFiltered({ side: "in", platform: "all", oldest: true })).toBe(false);
    expect(isFiltered({ quick: "waiting" })).toBe(true);
    expect(withoutFilters({ side: "in", quick: "waiting", at: "r" })).toEqual({ side: "in" });
    expect(sorted({ side: "in" }, { by: "sent_at", descending: false })).toEqual({
      side: "in",
      oldest: true,
    });
    expect(sortOf({}).descending).toBe(true);
  });
});
