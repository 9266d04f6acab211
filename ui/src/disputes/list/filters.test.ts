import { describe, expect, it } from "vitest";
import {
  askFor,
  dayAfter,
  isFiltered,
  monthOf,
  readSearch,
  sortOf,
  sorted,
  tidySearch,
  withoutFilters,
} from "./filters";

const PLATFORM = "019ac7c2-7000-7049-a185-2090b2846424";
const MEDIATOR = "019ac7c2-7000-7049-a185-2090b2846425";

describe("the address of the list", () => {
  it("keeps_what_it_understands_and_drops_the_rest", () => {
    const search = readSearch({
      status: "open",
      type: "neighbour",
      platform: "nowhere",
      kind: "telepathic",
      from: "2026-11-01",
      to: "yesterday",
      conflict: true,
      sort: "amount",
      order: "sideways",
      unknown: 1,
    });
    expect(search).toEqual({
      status: "open",
      type: "neighbour",
      from: "2026-11-01",
      conflict: true,
      sort: "amount",
    });
  });

  it("is_bare_while_nothing_is_asked", () => {
    expect(readSearch({})).toEqual({});
    expect(tidySearch({ status: undefined, type: "" })).toEqual({});
    expect(isFiltered({})).toBe(false);
    expect(isFiltered({ sort: "amount", order: "asc", at: "1" }), "an order narrows nothing").toBe(
      false,
    );
    expect(isFiltered({ due_by: "2026-12-01" })).toBe(true);
  });

  it("loses_its_filters_but_not_its_order", () => {
    expect(withoutFilters({ status: "closed", sort: "due_on", order: "desc" })).toEqual({
      sort: "due_on",
      order: "desc",
    });
  });
});

describe("what the core is asked", () => {
  it("unfolds_the_open_statuses", () => {
    expect(askFor({ status: "open" }).status).toEqual(["registered", "accepted", "agreed"]);
    expect(askFor({ status: "closed" }).status).toBe("closed");
    expect(askFor({}).status).toBeUndefined();
  });

  it("begins_with_the_newest_and_with_what_is_due_soonest", () => {
    expect(askFor({})).toMatchObject({ sort: "registered_on", ascending: false });
    expect(askFor({ sort: "due_on" })).toMatchObject({ sort: "due_on", ascending: true });
    expect(askFor({ sort: "due_on", order: "desc" }).ascending).toBe(false);
  });

  it("names_every_filter_in_the_words_of_the_core", () => {
    const search = readSearch({
      platform: PLATFORM,
      type: "neighbour",
      kind: "peoples",
      mediator: MEDIATOR,
      from: "2026-01-01",
      to: "2026-02-01",
      due_by: "2026-03-01",
      conflict: true,
    });
    expect(askFor(search)).toMatchObject({
      platform_id: PLATFORM,
      dispute_type: "neighbour",
      mediation_kind: "peoples",
      mediator_id: MEDIATOR,
      from: "2026-01-01",
      to: "2026-02-01",
      due_by: "2026-03-01",
      has_conflict: true,
    });
  });
});

describe("sorting by a head", () => {
  it("returns_to_the_address_it_came_from", () => {
    const up = sorted({ status: "open", at: "1" }, { by: "amount", descending: false });
    expect(up).toEqual({ status: "open", sort: "amount", order: "asc" });
    expect(sortOf(up)).toEqual({ by: "amount", descending: false });
    expect(sorted(up, null)).toEqual({ status: "open" });
    expect(sortOf({})).toEqual({ by: "registered_on", descending: true });
    expect(sorted({}, { by: "registered_on", descending: true })).toEqual({});
    expect(sorted({}, { by: "title", descending: true }), "no such order in the core").toEqual({});
  });
});

describe("days", () => {
  it("are_counted_over_months_and_years", () => {
    expect(dayAfter("2026-12-28", 7)).toBe("2027-01-04");
    expect(dayAfter("2024-02-28", 1)).toBe("2024-02-29");
    expect(monthOf("2026-11-24", 0)).toEqual({ from: "2026-11-01", to: "2026-11-30" });
    expect(monthOf("2026-01-24", 1)).toEqual({ from: "2025-12-01", to: "2025-12-31" });
  });
});
