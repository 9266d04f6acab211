import { describe, expect, it } from "vitest";
import { daysOf } from "./periods";
import { listOf } from "./lists";
import { askFor, readSearch } from "./search";
import { figureWords, madeOf } from "./words";

describe("a period", () => {
  it("is_whole_months_to_their_last_day", () => {
    expect(daysOf("m2", 2024)).toEqual({ from: "2024-02-01", to: "2024-02-29" });
    expect(daysOf("q4", 2026)).toEqual({ from: "2026-10-01", to: "2026-12-31" });
    expect(daysOf("h2", 2026)).toEqual({ from: "2026-07-01", to: "2026-12-31" });
    expect(daysOf("year", 2026)).toEqual({ from: "2026-01-01", to: "2026-12-31" });
    expect(daysOf("last12", 2026)).toEqual({});
  });
});

describe("the address", () => {
  it("keeps_what_it_knows_and_asks_the_core_for_it", () => {
    const search = readSearch({ table: "case_table", span: "q1", year: 2026, rolled: true, x: 1 });
    expect(search).toEqual({ table: "case_table", span: "q1", year: "2026", rolled: true });
    expect(askFor(search, "2026-11-30")).toEqual({
      table: "case_table",
      from: "2026-01-01",
      to: "2026-03-31",
      unit: "committee",
      is_rolled_up: true,
    });
  });
});

describe("the casebook of a day", () => {
  it("is_asked_for_as_it_was_at_the_end_of_the_day_in_china", () => {
    const asked = askFor(readSearch({ as_of: "2026-03-31" }), "2026-11-30");
    expect(asked.as_of).toBe("2026-03-31T15:59:59.999Z");
    expect(asked.to).toBe("2026-03-31");
    expect(readSearch({ as_of: "2026-02-30" })).toEqual({});
  });
});

describe("a line of the yearly report", () => {
  const year = { from: "2026-01-01", to: "2026-12-31" };

  it("leads_to_the_list_of_what_it_counts", () => {
    const address = "/requests?from=2026-01-01&to=2026-12-31&kind=high_star";
    expect(listOf("high_star", year)).toBe(address);
    expect(listOf("closing_rate", year)).toContain("kind=counted&status=finished");
    expect(listOf("consultation", year)).toBe(
      "/consultations/numbers?from=2026-01-01&to=2026-12-31",
    );
    expect(listOf("street_success_rate", { from: "2026-04-01", to: "2026-06-30" })).toBe(
      "/figures/slice?rows=mediation_kind&columns=outcome&span=q2&year=2026",
    );
    expect(listOf("street_success_rate", { from: "2025-12-02", to: "2026-12-01" })).toBe(
      "/figures/slice?rows=mediation_kind&columns=outcome",
    );
    expect(listOf("platform_care_home", year)).toBe("/people?tab=platforms&kind=care_home");
  });

  it("leads_nowhere_where_no_list_holds_just_that", () => {
    expect(listOf("satisfaction_rate", year)).toBeNull();
    expect(listOf("platform_elsewhere", year)).toBeNull();
  });
});

describe("a figure in words", () => {
  it("is_rounded_as_the_core_rounds_it", () => {
    expect(figureWords({ kind: "count", count: 12_776 })).toBe("12,776");
    expect(figureWords({ kind: "money", fen: "2873800000" })).toBe("2873.80");
    expect(figureWords({ kind: "rate", part: 842, whole: 869 })).toBe("96.9%");
    expect(figureWords({ kind: "rate", part: 0, whole: 0 })).toBe("—");
    expect(madeOf({ kind: "rate", part: 842, whole: 869 })).toBe("842 / 869");
  });
});
