import { describe, expect, it } from "vitest";
import type { OutreachDetail, OutreachPlanRow } from "../ipc/generated";
import { activityValues, likelyLine, recordOf } from "./activity-form";

const line = (id: string, more: Partial<OutreachPlanRow> = {}): OutreachPlanRow => ({
  id,
  month: 3,
  theme: "反诈",
  form: "stand",
  platform_id: null,
  activity_count: 2,
  people_count: null,
  remark: null,
  done_activities: 0,
  done_people: 0,
  expected: 0,
  standing: "on_track",
  ...more,
});

const DETAIL: OutreachDetail = {
  row: {
    id: "7",
    platform_id: null,
    title: null,
    theme: "反诈",
    form: "stand",
    held_on: "2026-03-01",
    place: "山景社区广场",
    organiser: null,
    speaker: null,
    people_count: 60,
    leaflet_count: null,
    plan_id: "gone",
  },
  summary: null,
  is_removed: false,
  acts: [],
};

describe("the form of an activity", () => {
  it("begins_today_or_with_what_was_recorded_without_a_line_taken_out", () => {
    expect(activityValues(undefined, [], "2026-03-02")).toEqual({
      held_on: "2026-03-02",
      form: "stand",
    });
    const values = activityValues(DETAIL, [line("kept")], "2026-03-02");
    expect([values.people_count, values.leaflet_count, values.plan_id]).toEqual(["60", null, null]);
    const kept = activityValues(DETAIL, [line("gone")], "2026-03-02");
    expect(kept.plan_id).toBe("gone");
  });

  it("hands_on_numbers_and_leaves_out_what_is_empty", () => {
    const recorded = recordOf({
      platform_id: null,
      title: "",
      theme: "反诈",
      form: "stand",
      held_on: "2026-03-01",
      place: "广场",
      organiser: null,
      speaker: null,
      people_count: "60",
      leaflet_count: "0",
      summary: null,
      plan_id: null,
    });
    expect(recorded).toEqual({
      theme: "反诈",
      form: "stand",
      held_on: "2026-03-01",
      place: "广场",
      people_count: 60,
      leaflet_count: 0,
    });
  });
});

describe("the line that an activity fulfils", () => {
  it("is_one_of_its_theme_by_form_first_and_still_open_before_done", () => {
    const lines = [
      line("other", { theme: "宪法" }),
      line("lecture", { form: "lecture" }),
      line("full", { standing: "done" }),
      line("open"),
    ];
    expect(likelyLine(lines, "反诈", "stand")?.id).toBe("open");
    expect(likelyLine(lines, "反诈", "lecture")?.id).toBe("lecture");
    expect(likelyLine(lines, "反诈", "school")?.id).toBe("lecture");
    expect(likelyLine(lines, "禁毒", "stand")).toBeUndefined();
  });
});
