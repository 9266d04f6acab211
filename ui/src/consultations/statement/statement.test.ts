import { describe, expect, it } from "vitest";
import { MEASURES, headLines, hours, isNothing } from "./figures";
import { askFor, readStatementSearch } from "./search";

const NOTHING = {
  presences: 0,
  open_presences: 0,
  minutes: 0,
  idle_presences: 0,
  shifts_planned: 0,
  shifts_held: 0,
  consultations: 0,
  visits: 0,
  consultation_minutes: 0,
  anonymous: 0,
  disputes_opened: 0,
  handed_over: 0,
  rated: 0,
  content: 0,
  appointments: 0,
  appointments_kept: 0,
};

describe("the address of the statement", () => {
  it("asks_for_this_month_unless_it_says_another_or_a_year", () => {
    expect(askFor({}, "2026-11-30")).toEqual({ year: 2026, month: 11 });
    expect(askFor({ month: "2026-03" }, "2026-11-30")).toEqual({ year: 2026, month: 3 });
    expect(askFor({ year: 2025, lawyer: "l" }, "2026-11-30")).toEqual({
      year: 2025,
      lawyer_id: "l",
    });
  });

  it("drops_what_it_does_not_understand", () => {
    expect(readStatementSearch({ month: "2026-13", year: "heuer", lawyer: 7 })).toEqual({
      lawyer: "7",
    });
    expect(readStatementSearch({ year: 2026 })).toEqual({ year: 2026 });
  });
});

describe("the figures of the statement", () => {
  it("are_written_with_hours_and_pairs", () => {
    expect(hours(195)).toBe("3.3");
    const words = MEASURES.map((one) => one.of({ ...NOTHING, shifts_held: 2, shifts_planned: 3 }));
    expect(words[0]).toBe("2 / 3");
  });

  it("have_heads_that_break_where_people_would_break_them", () => {
    expect(headLines("到岗 / 排班")).toEqual(["到岗 /", "排班"]);
    expect(headLines("服务时长（时）")).toEqual(["服务时长", "（时）"]);
    expect(headLines("移送")).toEqual(["移送"]);
  });

  it("know_when_nothing_was_served", () => {
    expect(isNothing(NOTHING)).toBe(true);
    expect(isNothing({ ...NOTHING, shifts_planned: 1 })).toBe(false);
  });
});
