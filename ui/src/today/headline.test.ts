import { describe, expect, it } from "vitest";
import type { HeadlineFigures } from "../ipc/generated";
import { FIRST, hasYear, headlines } from "./headline";

const YEAR: HeadlineFigures = {
  from: "2025-11-25",
  to: "2026-11-24",
  platforms: [
    { kind: "one_stop_platform", count: 26 },
    { kind: "village_talk_point", count: 7 },
    { kind: "mediation_room", count: 0 },
  ],
  requests: 12_776,
  requests_repeated: 371,
  requests_returned: 178,
  requests_invalid: 76,
  closing_rate: { part: 11_300, whole: 12_151, percent: 93 },
  satisfaction_rate: { part: 5964, whole: 6554, percent: 91 },
  high_star: 26,
  high_star_min: 5,
  old_petitions: 12,
  legal_matters: 33,
  disputes: 480,
  settlement_rate: { part: 0, whole: 0, percent: null },
  inspections: 1024,
  hazards: 96,
  outreach: 48,
  outreach_people: 5120,
  womens_councils: 248,
  womens_council_members: 6327,
};

function told(key: string) {
  return headlines(YEAR).find((one) => one.key === key);
}

describe("the figures of the year", () => {
  it("show_first_what_a_report_names_first", () => {
    const first = headlines(YEAR).slice(0, FIRST);
    expect(first.map(({ value }) => value)).toEqual(["12,776", "93.0%", "91.0%", "26", "12", "33"]);
  });

  it("say_what_a_rate_is_made_of", () => {
    expect(told("closing")?.meaning).toBe("应办 12,151 件，已办结 11,300 件");
    expect(told("satisfaction")?.meaning).toBe("已评价 6,554 件，满意 5,964 件");
    expect(told("settlement")?.value).toBe("—");
  });

  it("count_places_of_the_kinds_that_there_are", () => {
    expect(told("platforms")?.value).toBe("33");
    expect(told("platforms")?.meaning).toBe("一站式矛盾解决平台 26，村民评理说事点 7");
  });

  it("are_left_out_where_there_is_no_year_yet", () => {
    expect(hasYear(YEAR)).toBe(true);
    expect(hasYear({ ...YEAR, requests: 0, disputes: 0 })).toBe(false);
  });
});
