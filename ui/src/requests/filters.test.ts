import { describe, expect, it } from "vitest";
import { askFor, isFiltered, readSearch, sortOf, sorted, withoutFilters } from "./filters";

describe("the address of the list of requests", () => {
  it("keeps_what_it_understands_and_drops_the_rest", () => {
    expect(
      readSearch({
        status: "finished",
        source: 12345,
        nature: "song",
        from: "2022-01-01",
        to: "2022-02-30",
        oldest: "yes",
        page: 3,
      }),
    ).toEqual({ status: "finished", source: "12345", from: "2022-01-01" });
  });

  it("asks_in_the_words_of_the_core", () => {
    expect(askFor({ source: "12345", nature: "help", oldest: true, at: "r" })).toEqual({
      source_platform: "12345",
      nature: "help",
      ascending: true,
    });
    expect(askFor({})).toEqual({});
  });

  it("sorts_by_the_time_that_is_left_the_nearest_first", () => {
    const byDue = sorted({}, { by: "due_at", descending: false });
    expect(byDue).toEqual({ by_due: true });
    expect(askFor(byDue)).toEqual({ sort: "due_at", ascending: true });
    const turned = sorted(byDue, { by: "due_at", descending: true });
    expect(turned).toEqual({ by_due: true, oldest: true });
    expect(askFor(turned)).toEqual({ sort: "due_at" });
    expect(sortOf(turned)).toEqual({ by: "due_at", descending: true });
  });

  it("a_kind_is_one_question_of_the_core", () => {
    expect(askFor({ kind: "first" })).toEqual({ only_first: true });
    expect(askFor({ kind: "counted", handling: "p" })).toEqual({
      only_counted: true,
      handling_platform_id: "p",
    });
    expect(askFor({ kind: "high_star", time: "overdue" })).toEqual({
      high_star: true,
      time: "overdue",
    });
  });

  it("an_order_is_no_filter", () => {
    expect(isFiltered({ oldest: true, at: "r" })).toBe(false);
    expect(isFiltered({ to: "2022-01-01" })).toBe(true);
    expect(withoutFilters({ oldest: true, source: "8890" })).toEqual({ oldest: true });
    expect(sorted({ source: "8890" }, { by: "submitted_at", descending: false })).toEqual({
      source: "8890",
      oldest: true,
    });
    expect(sortOf({}).descending).toBe(true);
  });
});
