import { describe, expect, it } from "vitest";
import type { CalendarRow } from "../ipc/generated";
import { orderOf } from "./use-move";
import { roomOptions } from "./rooms";
import {
  kindWord,
  shortDay,
  spoken,
  subjectOf,
  timeOf,
  titleOf,
  toneOf,
  weekdayWord,
} from "./words";

const NAMES = {
  person: (id: string) => ({ zhou: "周敏", lin: "林静" })[id] ?? id,
  platform: () => "山景社区平台",
  room: () => "第一调解室",
};

const SESSION: CalendarRow = {
  kind: "session",
  id: "session",
  subject_id: "dispute",
  title: "张伟与李娜邻里纠纷",
  docket_no: "（2026）马山景人调字第1号",
  dispute_type: "neighbour",
  day: "2026-11-24",
  starts_at: new Date(2026, 10, 24, 9, 0).toISOString(),
  ends_at: new Date(2026, 10, 24, 10, 30).toISOString(),
  platform_id: "here",
  person_ids: ["zhou"],
  room_id: "room",
  status: "scheduled",
  is_movable: true,
};

const DUTY: CalendarRow = {
  ...SESSION,
  kind: "duty",
  title: null,
  docket_no: null,
  starts_at: null,
  ends_at: null,
  room_id: null,
  person_ids: ["zhou", "lin"],
  status: "morning",
};

describe("the words of an entry", () => {
  it("a_session_says_when_whose_where_and_how_it_stands", () => {
    expect(timeOf(SESSION)).toBe("09:00–10:30");
    expect(spoken(SESSION, NAMES)).toBe(
      "调解 09:00–10:30 张伟与李娜邻里纠纷 （2026）马山景人调字第1号 已安排 第一调解室 周敏",
    );
  });

  it("a_duty_says_who_sits_where", () => {
    expect(subjectOf(DUTY, NAMES)).toBe("周敏、林静 上午 山景社区平台");
    expect(timeOf(DUTY)).toBe("");
    expect(kindWord("duty")).toBe("值班");
  });

  it("a_limit_that_is_over_looks_otherwise_than_one_to_come", () => {
    const due: CalendarRow = { ...DUTY, kind: "dispute_due", status: "accepted" };
    expect(toneOf(due, "2026-11-24")).toBe("due");
    expect(toneOf(due, "2026-11-25")).toBe("over");
    expect(toneOf({ ...SESSION, status: "agreed" }, "2026-11-24")).toBe("held");
    expect(toneOf({ ...DUTY, kind: "inspection" }, "2026-11-25")).toBe("round");
  });

  it("what_is_in_sight_has_its_title", () => {
    expect(titleOf("month", "2026-11-24")).toBe("2026年11月");
    expect(titleOf("week", "2026-11-24")).toBe("2026年11月23日 至 11月29日");
    expect(titleOf("day", "2026-11-24")).toBe("2026年11月24日 周二");
    expect(`${shortDay("2026-01-05")} ${weekdayWord("2026-01-05")}`).toBe("1月5日 周一");
  });
});

describe("moving a session", () => {
  it("keeps_its_length_and_names_its_dispute", () => {
    const order = orderOf({ row: SESSION, day: "2026-11-25", starts: "14:00" }, "room");
    expect(order).toEqual({
      dispute_id: "dispute",
      session_id: "session",
      starts_at: new Date(2026, 10, 25, 14, 0).toISOString(),
      ends_at: new Date(2026, 10, 25, 15, 30).toISOString(),
      room_id: "room",
    });
    const open = { ...SESSION, ends_at: null };
    expect(orderOf({ row: open, day: "2026-11-25", starts: "14:00" }, null)).not.toHaveProperty(
      "ends_at",
    );
  });
});

describe("the rooms to choose from", () => {
  it("stand_under_their_platform_and_one_out_of_use_only_where_it_was_chosen", () => {
    const room = { id: "a", platform_id: "p", name: "一室", seat_count: 8, is_active: true };
    const old = { ...room, id: "b", name: "旧室", seat_count: null, is_active: false };
    const platforms = [{ id: "p", name: "山景" }];
    expect(roomOptions([room, old], platforms, null)).toEqual([
      { label: "山景", options: [{ value: "a", label: "一室（8 座）" }] },
    ]);
    expect(roomOptions([room, old], platforms, "b")[0]?.options).toHaveLength(2);
  });
});
