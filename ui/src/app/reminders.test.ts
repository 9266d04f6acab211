import { describe, expect, it } from "vitest";
import { isQuiet, reminderOf } from "./reminders";

describe("reminders of limits", () => {
  it("keep_still_in_the_quiet_hours_even_past_midnight", () => {
    expect(isQuiet("12:30", "12:00", "13:30")).toBe(true);
    expect(isQuiet("13:30", "12:00", "13:30")).toBe(false);
    expect(isQuiet("23:00", "17:30", "08:30")).toBe(true);
    expect(isQuiet("03:00", "17:30", "08:30")).toBe(true);
    expect(isQuiet("09:00", "17:30", "08:30")).toBe(false);
    expect(isQuiet("09:00", "08:00", "08:00")).toBe(false);
  });

  it("name_kinds_and_counts_and_nobody", () => {
    const notices = [
      { kind: "mediation_limit", days_left: 1, due_on: "2026-03-05", count: 2 },
      { kind: "performance", days_left: 1, due_on: "2026-03-05", count: 1 },
      { kind: "hazard_review", days_left: 7, due_on: "2026-03-11", count: 4 },
    ] as const;
    expect(reminderOf(notices, 1, "2026-03-04")).toEqual({
      title: "明天到期",
      body: "调解期限 2 项，履行期限 1 项",
    });
    expect(reminderOf(notices, 7, "2026-03-04")?.body).toBe("隐患回头看 4 项");
    expect(reminderOf([], 7, "2026-03-04")).toBeNull();
  });

  it("say_of_which_day_they_are_where_days_off_lie_between", () => {
    const notices = [
      { kind: "mediation_limit", days_left: 1, due_on: "2026-03-09", count: 1 },
      { kind: "performance", days_left: 1, due_on: "2026-03-07", count: 2 },
    ] as const;
    expect(reminderOf(notices, 1, "2026-03-06")).toEqual({
      title: "近日到期",
      body: "调解期限 1 项（2026年3月9日），履行期限 2 项",
    });
  });
});
