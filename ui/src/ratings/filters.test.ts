import { describe, expect, it } from "vitest";
import { askFor, countsFor, isFiltered, percent, readSearch, withState } from "./filters";

describe("the address of the ratings", () => {
  it("drops_what_it_does_not_understand", () => {
    const search = { status: "gone", level: "satisfied", bad: true, from: "2026-02-30", open: "r" };
    expect(readSearch(search)).toEqual({ level: "satisfied", bad: true, open: "r" });
  });

  it("asks_the_list_by_all_and_the_figures_by_place_and_days", () => {
    const search = readSearch({ overdue: true, platform: "p", from: "2026-01-01", open: "r" });
    expect(askFor(search)).toEqual({ overdue: true, platform_id: "p", from: "2026-01-01" });
    expect(countsFor(search)).toEqual({ platform_id: "p", from: "2026-01-01" });
  });

  it("is_not_narrowed_by_an_open_rating", () => {
    expect(isFiltered({ open: "r", oldest: true })).toBe(false);
    expect(isFiltered({ bad: true })).toBe(true);
  });

  it("takes_one_state_at_a_time", () => {
    expect(withState({ status: "closed", platform: "p", open: "r" }, { overdue: true })).toEqual({
      platform: "p",
      overdue: true,
    });
  });
});

describe("a share", () => {
  it("looks_whole_only_when_it_is", () => {
    expect(percent(0, 0)).toBeNull();
    expect(percent(30, 30)).toBe("100%");
    expect(percent(9999, 10_000)).toBe("99.9%");
    expect(percent(14, 15)).toBe("93.3%");
    expect(percent(0, 4)).toBe("0%");
  });
});
