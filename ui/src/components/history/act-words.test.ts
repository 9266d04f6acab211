import { describe, expect, it } from "vitest";
import type { Act, Change } from "../../ipc/generated";
import { changeWords, faceOf, factWords, valueWords } from "./act-words";

function act(fact: string, changes: Change[], kind = "consultation"): Act {
  return {
    id: "a",
    at: "2026-11-24T02:00:00Z",
    actor: "李秀兰",
    facts: [{ fact, kind, record: "r", changes, is_erased: false }],
  };
}

const OFFICE = {
  platforms: [],
  people: [
    {
      id: "p1",
      name: "张昕",
      role: "duty_lawyer" as const,
      platform_id: null,
      phone: null,
      licence_no: null,
      organisation: null,
      is_active: true,
      has_account: false,
    },
  ],
  dispute_types: [{ code: "neighbour", name: "邻里纠纷", rollup_to: "neighbour", is_active: true }],
};

describe("a history in words", () => {
  it("a_correction_says_what_stood_before", () => {
    const corrected = act("consultation.corrected", [
      { field: "manner", before: "visit", after: "telephone" },
      { field: "topic", before: null, after: "neighbour" },
      { field: "docket_number", before: 1, after: 2 },
    ]);
    expect(factWords(corrected)).toBe("更正了咨询记录");
    expect(
      changeWords(corrected, OFFICE).map(({ label, before, after }) => [label, before, after]),
    ).toEqual([
      ["咨询方式", "来访", "电话"],
      ["咨询事项", "—", "邻里纠纷"],
    ]);
  });

  it("a_beginning_lists_nothing_as_all_of_it_is_new", () => {
    const fields = ["content", "advice", "topic", "manner"];
    const recorded = act(
      "consultation.recorded",
      fields.map((field) => ({ field, before: null, after: "x" })),
    );
    expect(changeWords(recorded, OFFICE)).toEqual([]);
    expect(faceOf(recorded).icon).toBe("plus");
    expect(faceOf(act("request.revealed", [], "request")).icon).toBe("eye");
  });

  it.each([
    ["consultation", "lawyer_id", "p1", "张昕"],
    ["consultation", "suggested_ways", ["mediation", "lawsuit"], "人民调解、诉讼"],
    ["consultation", "is_anonymous", true, "是"],
    ["consultation", "amount_fen", "120050", "¥1,200.50"],
    ["request", "status", "finished", "已办结"],
    ["dispute", "closed_on", "2026-11-24", "2026年11月24日"],
    ["request", "title", "漏水", "漏水"],
    ["request", "remark", "", "—"],
  ])("the_%s_field_%s_reads_as_a_person_says_it", (kind, field, value, words) => {
    expect(valueWords(kind, field, value, OFFICE)).toBe(words);
  });
});

describe("a word of a dispute's records", () => {
  it.each([
    ["dispute", "rights_notice", "oral", "口头"],
    ["dispute", "remedies_told", ["lawsuit"], "向人民法院起诉"],
    ["dispute", "prevented", "crime", "转化为刑事案件"],
    ["dispute_party", "role", "applicant", "申请人"],
    ["party", "kind", "person", "自然人"],
    ["performance", "manner", "transfer", "转账"],
  ])("of_%s_%s_is_told_in_chinese", (kind, field, value, words) => {
    expect(valueWords(kind, field, value, undefined)).toBe(words);
  });
});
