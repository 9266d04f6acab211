import { describe, expect, it } from "vitest";
import type { RatingDetail, RatingStatus } from "../ipc/generated";
import { reasonWords, stations, subjectWords } from "./words";

function detail(status: RatingStatus, more: Partial<RatingDetail> = {}): RatingDetail {
  return {
    row: {
      id: "rating",
      subject: {
        kind: "request",
        id: "r",
        number: "DL1",
        title: "垃圾清运不及时",
        may_open: true,
        may_handle: true,
      },
      platform_id: null,
      level: "dissatisfied",
      is_bad: true,
      reasons: ["speed", "contact"],
      comment: null,
      channel: "telephone",
      is_named: false,
      rated_at: null,
      status,
      responsible_id: null,
      due_on: null,
      nearness: null,
    },
    finding: null,
    finding_note: null,
    verified_on: null,
    action_taken: null,
    rectified_on: null,
    answer: null,
    answered_on: null,
    exclusion_reason: null,
    usual_due_on: "2026-03-24",
    steps: [],
    acts: [],
    ...more,
  };
}

const keys = (one: RatingDetail): string[] =>
  stations(one, "2026-03-02").map((station) => `${station.key} ${station.state}`);

describe("the way of a rating", () => {
  it("ends_at_once_for_a_good_one", () => {
    expect(keys(detail("recorded"))).toEqual(["came done"]);
  });

  it("stands_at_the_first_station_that_is_not_done", () => {
    expect(keys(detail("to_verify"))).toEqual([
      "came done",
      "verify now",
      "rectify later",
      "answer later",
    ]);
    expect(keys(detail("rectifying", { verified_on: "2026-03-03" }))).toEqual([
      "came done",
      "verify done",
      "rectify now",
      "answer later",
    ]);
  });

  it("ends_with_the_reason_where_it_does_not_count", () => {
    const excluded = detail("excluded", { verified_on: "2026-03-03", exclusion_reason: "点错了" });
    expect(keys(excluded)).toEqual(["came done", "verify done", "excluded done"]);
    expect(stations(excluded, null).at(-1)?.text).toBe("点错了");
  });
});

describe("the words of a rating", () => {
  it("name_reasons_and_the_rated_record", () => {
    const { row } = detail("to_verify");
    expect(reasonWords(row)).toBe("办理效率、沟通联系");
    expect(subjectWords(row.subject)).toBe("诉求件 DL1 垃圾清运不及时");
    expect(subjectWords({ ...row.subject, title: null })).toBe("诉求件 DL1");
  });
});
