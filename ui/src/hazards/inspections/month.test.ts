import { describe, expect, it } from "vitest";
import { linesOf, monthOf, readInspections } from "./month";

describe("the address of the rounds", () => {
  it("names_a_month_by_its_first_day", () => {
    expect(readInspections({ month: "2026-11-24", id: "r", x: 1 })).toEqual({
      month: "2026-11-01",
      id: "r",
    });
    expect(readInspections({ month: "2026-13" })).toEqual({});
  });

  it("goes_over_the_turn_of_the_year", () => {
    expect(monthOf("2026-12-31", 1)).toBe("2027-01-01");
    expect(monthOf("2026-01-31", -1)).toBe("2025-12-01");
  });

  it("reads_a_list_one_line_each", () => {
    expect(linesOf(" 消防通道 \n\n电动车充电\n")).toEqual(["消防通道", "电动车充电"]);
    expect(linesOf(null)).toEqual([]);
  });
});
