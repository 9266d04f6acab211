import { describe, expect, it } from "vitest";
import { blankHazard, holdsPhone, readOrigin, toCorrection, toReport } from "./form";

const VALUES = {
  ...blankHazard("p", "2026-11-24"),
  title: " 楼道漏水 ",
  source: "residents" as const,
  place: "某小区3号楼",
  content: "三户争执",
  people_count: "3",
};

describe("the form of a lead", () => {
  it("notices_telephone_numbers_however_they_are_written", () => {
    expect(holdsPhone("电话13800001111")).toBe(true);
    expect(holdsPhone("１３８ ０００１ １１１１")).toBe(true);
    expect(holdsPhone("138-0000-1111，请回电")).toBe(true);
    expect(holdsPhone("１３８００００１１１１")).toBe(true);
    expect(holdsPhone("0411-87654321")).toBe(true);
  });

  it("takes_order_numbers_and_days_for_no_telephone", () => {
    expect(holdsPhone("工单202611240001234")).toBe(false);
    expect(holdsPhone("2026年11月24日，3号楼")).toBe(false);
    expect(holdsPhone(null)).toBe(false);
  });

  it("keeps_the_request_it_is_opened_from", () => {
    expect(readOrigin({ request: "r", name: "x" })).toEqual({ request: "r" });
    const report = toReport(VALUES, { request: "r" }, "d");
    expect(report).toMatchObject({ request_id: "r", title: "楼道漏水", people_count: 3 });
    expect(report.dispute_type).toBeUndefined();
  });

  it("puts_a_lead_right_without_moving_it_to_another_platform", () => {
    expect(toCorrection("h", VALUES)).not.toHaveProperty("platform_id");
    expect(toCorrection("h", VALUES).hazard_id).toBe("h");
  });
});
