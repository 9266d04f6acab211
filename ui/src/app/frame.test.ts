import { describe, expect, it } from "vitest";
import { markRanges } from "../components/search-results";
import { bannersOf } from "./banner-lines";
import { idleState } from "./idle";
import { groupOf, placeOf } from "./search-casebook";

const MINUTE = 60_000;

describe("the idle lock", () => {
  it.each([
    [0, { state: "busy" }],
    [8.9 * MINUTE, { state: "busy" }],
    [9.5 * MINUTE, { state: "notice", seconds: 30 }],
    [10 * MINUTE, { state: "due" }],
    [9 * 60 * MINUTE, { state: "due" }],
  ])("after_%d_ms_without_input", (passed, expected) => {
    expect(idleState(1_000, 1_000 + passed, 10)).toEqual(expected);
  });
});

describe("the banners", () => {
  it("tell_of_reading_only_before_the_clock_and_the_demo", () => {
    const all = bannersOf({ read_only: true, clock_behind_ms: 3 * 3600_000, demo: true });
    expect(all.map((banner) => banner.key)).toEqual(["read_only", "clock", "demo"]);
    expect(all[1]?.text).toContain("3 小时");
  });

  it("keep_quiet_about_everyday_drift", () => {
    expect(bannersOf({ read_only: false, clock_behind_ms: 2 * MINUTE, demo: false })).toEqual([]);
  });
});

describe("search over the casebook", () => {
  it("marks_the_places_that_the_core_names", () => {
    expect(markRanges("𠮷王桂芳诉李某", [[2, 5]])).toEqual([
      { text: "𠮷", marked: false },
      { text: "王桂芳", marked: true },
      { text: "诉李某", marked: false },
    ]);
    expect(markRanges("短", [[0, 9]]), "a mark beyond the end is left out").toEqual([
      { text: "短", marked: false },
    ]);
  });

  it("says_how_many_there_are_beyond_those_shown", () => {
    const hit = {
      kind: "dispute" as const,
      id: "1",
      title: "漏水",
      title_marks: [],
      snippet: "",
      snippet_marks: [],
    };
    const count = (n: number, capped: boolean): string | undefined =>
      groupOf("dispute", "disputes", { hits: [hit], count: n, capped })[0]?.count;
    expect(count(1, false)).toBeUndefined();
    expect(count(12, false)).toBe("12");
    expect(count(1000, true)).toBe("1,000+");
    expect(groupOf("person", "person", { hits: [], count: 0, capped: false })).toEqual([]);
  });

  it("knows_where_each_kind_lives", () => {
    expect(placeOf("dispute", "7")).toBe("/disputes/7");
    expect(placeOf("platform", "7")).toBe("/people?tab=platforms&open=7");
  });
});
