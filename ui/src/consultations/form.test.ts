import { describe, expect, it } from "vitest";
import { instantOf } from "../components/clock-time";
import { CONSULTATION_DRAFT } from "./draft";
import { askFor, isFiltered, readSearch, sortOf, sorted } from "./filters";
import type { ConsultationDetail } from "../ipc/generated";
import { type ConsultationForm, blankForm, countOf, fromVisit, spanOf, toRequest } from "./form";
import { inquirerWords, listTime } from "./words";

const NOW = instantOf("2026-11-24", "14:05");

function form(more: Partial<ConsultationForm>): ConsultationForm {
  return {
    ...blankForm({ now: NOW, lawyer_id: "l", platform_id: "p", consultation_point: "山景社区" }),
    ...more,
  };
}

describe("recording a consultation", () => {
  it("begins_now_at_this_desk", () => {
    expect(form({})).toMatchObject({
      held_on: "2026-11-24",
      starts_at: "14:05",
      ends_at: null,
      manner: "visit",
      lawyer_id: "l",
    });
  });

  it("asks_for_nothing_but_the_question", () => {
    expect(toRequest(form({ content: "  如何继承房产 ", advice: " " }))).toEqual({
      platform_id: "p",
      starts_at: NOW,
      lawyer_id: "l",
      consultation_point: "山景社区",
      manner: "visit",
      is_anonymous: false,
      content: "如何继承房产",
      citations: [],
      suggested_ways: [],
    });
  });

  it("a_refused_identity_takes_name_and_phone_along_nowhere", () => {
    const refused = form({
      is_anonymous: true,
      inquirer_name: "王某",
      inquirer_phone: "13900000000",
    });
    const request = toRequest(refused);
    expect(request.is_anonymous).toBe(true);
    expect(request.inquirer_name).toBeUndefined();
    expect(request.inquirer_phone).toBeUndefined();
    expect(CONSULTATION_DRAFT.toContent(refused)).not.toMatch(/王某|139/);
  });

  it("times_are_instants_of_the_day_and_an_untouched_one_keeps_its_seconds", () => {
    expect(spanOf({ held_on: "2026-11-24", starts_at: "14:05", ends_at: "?25:00" })).toEqual({
      start: NOW,
      end: null,
    });
    const known = { starts_at: NOW.replace(":00.000Z", ":42Z"), ends_at: null };
    expect(toRequest(form({}), known).starts_at).toBe(known.starts_at);
    expect(toRequest(form({ starts_at: "14:06" }), known).starts_at).toBe(
      instantOf("2026-11-24", "14:06"),
    );
  });

  it("another_matter_of_a_visit_keeps_who_when_and_where_and_nothing_of_the_first", () => {
    const earlier: ConsultationDetail = {
      id: "c1",
      docket_no: "第1号",
      platform_id: "p2",
      request_id: "r",
      starts_at: NOW,
      ends_at: instantOf("2026-11-24", "14:25"),
      consultation_point: "山景社区",
      lawyer_id: "l",
      manner: "appointment",
      is_anonymous: false,
      inquirer_name: "王某",
      inquirer_sex: "female",
      inquirer_age_band: "from_60",
      inquirer_phone: "139****0000",
      inquirer_group: "elderly",
      topic: "labour",
      people_count: 3,
      amount_fen: "100",
      content: "第一件",
      advice: "答",
      legal_basis: "法",
      suggested_ways: ["lawsuit"],
      satisfaction: "satisfied",
      remark: "记",
      disputes: [],
      acts: [],
    };
    expect(toRequest(form({ ...fromVisit(earlier), content: "第二件" }))).toEqual({
      citations: [],
      same_visit_as: "c1",
      platform_id: "p2",
      starts_at: earlier.ends_at,
      lawyer_id: "l",
      consultation_point: "山景社区",
      manner: "appointment",
      is_anonymous: false,
      inquirer_name: "王某",
      inquirer_sex: "female",
      inquirer_age_band: "from_60",
      inquirer_phone: "139****0000",
      inquirer_group: "elderly",
      content: "第二件",
      suggested_ways: [],
    });
  });

  it.each([
    ["3", 3],
    [" 12 ", 12],
    ["0", undefined],
    ["三", undefined],
    [null, undefined],
  ])("the_typed_number_%s_counts_%s_people", (typed, count) => {
    expect(countOf(typed)).toBe(count);
  });

  it("a_draft_comes_back_and_a_foreign_one_does_not", () => {
    const kept = form({ content: "问", suggested_ways: ["mediation"] });
    expect(CONSULTATION_DRAFT.fromContent(CONSULTATION_DRAFT.toContent(kept))).toEqual(kept);
    expect(CONSULTATION_DRAFT.fromContent('{"layout":0,"form":{}}')).toBe(null);
    expect(CONSULTATION_DRAFT.fromContent("?")).toBe(null);
    expect(
      CONSULTATION_DRAFT.fromContent('{"layout":1,"form":{"content":7,"advice":"答"}}'),
    ).toEqual({ advice: "答" });
  });

  it("says_who_asked", () => {
    expect(inquirerWords(true, "王某")).toBe("拒绝提供");
    expect(inquirerWords(false, " ")).toBe("未留名");
    expect(inquirerWords(false, "王某")).toBe("王某");
  });
});

describe("the time in the list", () => {
  it("leaves_out_the_year_that_runs_and_the_clock_of_years_gone", () => {
    expect(listTime(NOW, "2026-12-31")).toBe("11月24日 14:05");
    expect(listTime(NOW, "2027-01-01")).toBe("2026年11月24日");
    expect(listTime(null, "2026-12-31")).toBe("—");
  });
});

describe("the address of the list of consultations", () => {
  it("keeps_what_it_understands_and_asks_in_the_words_of_the_core", () => {
    const search = readSearch({
      lawyer: "l",
      topic: 101,
      manner: "dream",
      from: "2026-13-01",
      to: "2026-11-24",
      oldest: true,
      at: "c",
    });
    expect(search).toEqual({ lawyer: "l", topic: "101", to: "2026-11-24", oldest: true, at: "c" });
    expect(askFor(search)).toEqual({
      lawyer_id: "l",
      topic: "101",
      to: "2026-11-24",
      ascending: true,
    });
    expect(isFiltered({ oldest: true, at: "c" })).toBe(false);
    expect(sortOf(search).descending).toBe(false);
    expect(sorted(search, null).oldest).toBeUndefined();
  });
});
