import { describe, expect, it } from "vitest";
import { isAhead, monthAfter, monthOf, monthText, readSearch } from "./months";

describe("the month of the allowance", () => {
  it("is_this_month_unless_the_address_says_another", () => {
    expect(monthOf({}, "2026-11-24")).toEqual({ year: 2026, month: 11 });
    expect(monthOf({ month: "2026-03" }, "2026-11-24")).toEqual({ year: 2026, month: 3 });
  });

  it("drops_what_is_no_month", () => {
    expect(readSearch({ month: "2026-13", platform: "p" })).toEqual({ platform: "p" });
    expect(readSearch({ month: "2026-02" })).toEqual({ month: "2026-02" });
  });

  it("goes_over_the_end_of_a_year", () => {
    expect(monthText(monthAfter({ year: 2026, month: 12 }, 1))).toBe("2027-01");
    expect(monthText(monthAfter({ year: 2026, month: 1 }, -1))).toBe("2025-12");
    expect(monthText(monthAfter({ year: 2026, month: 5 }, 0))).toBe("2026-05");
  });

  it("knows_what_lies_ahead", () => {
    expect(isAhead({ year: 2026, month: 12 }, "2026-11-24")).toBe(true);
    expect(isAhead({ year: 2026, month: 11 }, "2026-11-24")).toBe(false);
  });
});
