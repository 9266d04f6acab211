import { describe, expect, it } from "vitest";
import type { HazardAction, HazardDetail, HazardStatus } from "../ipc/generated";
import { nextStep, standingOf } from "./standing";

function detail(
  status: HazardStatus,
  possible: HazardAction[],
  row: Partial<HazardDetail["row"]> = {},
): HazardDetail {
  return {
    row: {
      id: "h",
      platform_id: null,
      docket_no: "1",
      title: "漏水",
      status,
      risk_level: "red",
      source: "grid",
      dispute_type: null,
      place: "3号楼",
      found_on: "2026-03-01",
      responsible_unit: null,
      responsible_id: null,
      due_on: "2026-03-09",
      due_nearness: null,
      next_review_on: "2026-04-01",
      review_nearness: null,
      result: null,
      ...row,
    },
    content: "",
    people_count: null,
    checked_on: "2026-03-02",
    check_finding: null,
    measures: null,
    sponsor: null,
    settled_on: "2026-03-05",
    closed_on: null,
    closing_note: null,
    steps: possible.map((action) => ({ action, obstacle: null })),
    review_days: 7,
    proposed_review_on: "2026-03-12",
    reviews: [],
    disputes: [],
    request: null,
    inspection: null,
    acts: [],
  };
}

describe("where a hazard stands", () => {
  it("proposes_the_settlement_while_it_is_handled", () => {
    const handled = detail("handling", ["plan", "settle", "correct"]);
    expect(nextStep(handled)).toBe("settle");
    expect(standingOf(handled)).toEqual({ text: "handling", day: "2026-03-09" });
  });

  it("asks_for_the_look_back_until_it_is_consolidated", () => {
    expect(nextStep(detail("resolved", ["review"]))).toBe("review");
    const consolidated = detail("resolved", ["review", "close"]);
    expect(nextStep(consolidated)).toBe("close");
    expect(standingOf(consolidated).text).toBe("to_close");
  });

  it("an_overdue_look_back_comes_before_the_closing", () => {
    const late = detail("contained", ["settle", "review", "close"], {
      review_nearness: { state: "overdue", days_over: 3 },
    });
    expect(nextStep(late)).toBe("review");
    expect(standingOf(late)).toEqual({ text: "review_due", day: "2026-04-01" });
  });

  it("proposes_nothing_once_it_is_over", () => {
    expect(nextStep(detail("closed", ["correct"]))).toBeUndefined();
  });
});
