import { describe, expect, it } from "vitest";
import {
  dayAfter,
  daysOf,
  eveDays,
  kindOf,
  listsOf,
  monthWeeks,
  sameDays,
  shortDays,
  toggled,
  weekdaysOff,
} from "./holiday-year";

const NONE = daysOf(undefined);

describe("a year of holidays", () => {
  it("a_weekday_becomes_a_day_off_and_a_weekend_day_a_working_day", () => {
    const year = toggled("2026-10-10", toggled("2026-10-01", NONE));
    expect(kindOf("2026-10-01", year)).toBe("off");
    expect(kindOf("2026-10-10", year)).toBe("working");
    expect(kindOf("2026-10-11", year)).toBe("weekend");
    expect(kindOf("2026-10-12", year)).toBe("weekday");
    expect(sameDays(toggled("2026-10-01", toggled("2026-10-10", year)), NONE)).toBe(true);
  });

  it("a_weekend_day_within_a_holiday_becomes_working_and_is_never_both", () => {
    const holiday = { off: new Set(["2026-10-03"]), working: new Set<string>() };
    expect(listsOf(toggled("2026-10-03", holiday))).toEqual({
      days_off: [],
      working_days: ["2026-10-03"],
    });
    expect(weekdaysOff(holiday), "a Saturday is off anyway").toBe(0);
  });

  it("weeks_begin_on_monday", () => {
    const november = monthWeeks(2026, 11);
    expect(november[0]).toEqual([null, null, null, null, null, null, "2026-11-01"]);
    expect(november).toHaveLength(6);
    expect(monthWeeks(2024, 2).flat().filter(Boolean)).toHaveLength(29);
  });

  it("a_new_year_holiday_may_begin_in_the_last_week_of_december", () => {
    expect(eveDays(2023)).toEqual([
      "2022-12-25",
      "2022-12-26",
      "2022-12-27",
      "2022-12-28",
      "2022-12-29",
      "2022-12-30",
      "2022-12-31",
    ]);
    expect(dayAfter("2022-12-31", 1)).toBe("2023-01-01");
  });
});

describe("days in few words", () => {
  it("runs_are_drawn_together", () => {
    expect(shortDays(["2027-01-01", "2027-01-02", "2027-01-03", "2027-05-01"])).toBe(
      "1/1–1/3、5/1",
    );
    expect(shortDays([])).toBe("");
  });
});
