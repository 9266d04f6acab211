import { describe, expect, it } from "vitest";
import * as time from "./clock-time";

describe("times of day", () => {
  it.each([
    ["1405", "14:05"],
    ["905", "09:05"],
    ["9", "09:00"],
    ["14:5", "14:05"],
    ["１４：０５", "14:05"],
    ["14点", "14:00"],
    ["2点半", "02:30"],
    ["下午2点半", "14:30"],
    ["晚上8:15", "20:15"],
    ["上午9时5分", "09:05"],
    ["12:00", "12:00"],
    ["下午12:30", "12:30"],
    ["24:00", null],
    ["1260", null],
    ["14点半钟", null],
    ["下午", null],
    ["", null],
  ])("the_typed_time_%s_is_%s", (typed, clock) => {
    expect(time.parseClock(typed)).toBe(clock);
  });

  it("a_day_and_a_time_survive_the_way_to_an_instant_and_back", () => {
    const instant = time.instantOf("2026-11-24", "09:05");
    expect(time.dayOf(instant)).toBe("2026-11-24");
    expect(time.clockOf(instant)).toBe("09:05");
  });

  it("a_duration_never_runs_backwards", () => {
    const start = time.instantOf("2026-11-24", "09:05");
    const end = time.instantOf("2026-11-24", "10:25");
    expect(time.minutesBetween(start, end)).toBe(80);
    expect(time.minutesBetween(end, start)).toBe(null);
    expect(time.minutesBetween(start, null)).toBe(null);
  });

  it.each([
    [0, "0 分钟"],
    [25, "25 分钟"],
    [60, "1 小时"],
    [80, "1 小时 20 分钟"],
  ])("%s_minutes_read_%s", (minutes, words) => {
    expect(time.durationWords(minutes)).toBe(words);
  });
});
