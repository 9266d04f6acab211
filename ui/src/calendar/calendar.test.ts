import { describe, expect, it } from "vitest";
import type { CalendarKind, CalendarRow } from "../ipc/generated";
import { byDay, fitting, linesOf } from "./cell";
import { addMonths, daysOf, monthGrid, turned, weekOf } from "./days";
import { clockAt, hoursFor, minutesAt, minutesOf, placed } from "./lanes";
import { askFor, readSearch } from "./search";

function row(id: string, kind: CalendarKind, day = "2026-11-24"): CalendarRow {
  return {
    id,
    kind,
    day,
    subject_id: id,
    title: null,
    docket_no: null,
    dispute_type: null,
    starts_at: null,
    ends_at: null,
    platform_id: null,
    person_ids: [],
    room_id: null,
    status: null,
    is_movable: false,
  };
}

function lanes(...spans: [number, number][]): [number, number][] {
  return placed(spans.map(([from, to]) => ({ from, to }))).map((one) => [one.lane, one.lanes]);
}

describe("the days of the calendar", () => {
  it("a_month_has_whole_weeks_from_monday", () => {
    const weeks = monthGrid("2026-11-24");
    expect(weeks).toHaveLength(6);
    expect(weeks[0]?.[0]).toBe("2026-10-26");
    expect(weeks.at(-1)?.at(-1)).toBe("2026-12-06");
    expect(monthGrid("2027-02-10")).toHaveLength(4);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
  });

  it("a_week_begins_on_monday_over_the_turn_of_the_year", () => {
    expect(weekOf("2027-01-01")[0]).toBe("2026-12-28");
    expect(weekOf("2026-11-22")[0]).toBe("2026-11-16");
  });

  it("a_month_later_stays_within_the_month", () => {
    expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
    expect(addMonths("2026-03-31", -1)).toBe("2026-02-28");
    expect(turned("week", "2026-12-30", 1)).toBe("2027-01-06");
  });

  it("the_core_is_asked_for_the_days_in_sight", () => {
    const search = readSearch({ view: "week", day: "2026-11-24", show: "sessions", other: 1 });
    expect(askFor(search, "2026-01-01")).toEqual({
      from: "2026-11-23",
      to: "2026-11-29",
      kinds: ["session"],
    });
    expect(readSearch({ view: "year", day: "2026-02-30" })).toEqual({});
    expect(daysOf("day", "2026-11-24")).toEqual(["2026-11-24"]);
  });
});

describe("blocks that share time", () => {
  it("stand_side_by_side_and_share_the_width", () => {
    expect(lanes([540, 600], [570, 630])).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });

  it("touching_ends_share_no_time", () => {
    expect(lanes([540, 600], [600, 660])).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });

  it("a_freed_lane_is_taken_again_within_one_cluster", () => {
    expect(lanes([540, 720], [540, 600], [600, 660])).toEqual([
      [0, 2],
      [1, 2],
      [1, 2],
    ]);
  });

  it("a_block_too_short_to_read_takes_half_an_hour", () => {
    expect(lanes([540, 545], [560, 620])).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });

  it("hours_grow_around_early_and_late_ones", () => {
    expect(hoursFor([])).toEqual({ first: 8, last: 20 });
    expect(hoursFor([{ from: 390, to: 1310 }])).toEqual({ first: 6, last: 22 });
  });

  it("a_height_is_a_quarter_of_an_hour_within_the_column", () => {
    const hours = { first: 8, last: 20 };
    expect(clockAt(minutesAt(0, 720, hours))).toBe("08:00");
    expect(clockAt(minutesAt(68, 720, hours))).toBe("09:15");
    expect(clockAt(minutesAt(9000, 720, hours))).toBe("19:45");
    expect(clockAt(minutesAt(-50, 720, hours))).toBe("08:00");
    expect(minutesOf("09:15")).toBe(555);
  });
});

describe("the cell of a day", () => {
  it("many_of_a_kind_are_one_line_but_sessions_never", () => {
    const rows = [
      ...["a", "b", "c"].map((id) => row(id, "duty")),
      ...["d", "e", "f"].map((id) => row(id, "session")),
      row("g", "request_due"),
    ];
    expect(linesOf(rows).map((line) => line.shape)).toEqual(["many", "one", "one", "one", "one"]);
  });

  it("what_does_not_fit_is_counted_entry_by_entry", () => {
    const rows = [row("s", "session"), row("r", "request_due")];
    rows.push(...["a", "b", "c"].map((id) => row(id, "duty")));
    const { shown, left } = fitting(linesOf(rows), 2);
    expect(shown).toHaveLength(1);
    expect(left).toBe(4);
    expect(fitting(linesOf(rows), 3).left).toBe(0);
  });

  it("entries_are_found_by_their_day", () => {
    const days = byDay([row("a", "duty"), row("b", "duty", "2026-11-25"), row("c", "session")]);
    expect(days.get("2026-11-24")?.map((one) => one.id)).toEqual(["a", "c"]);
  });
});
