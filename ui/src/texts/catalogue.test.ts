import { describe, expect, it } from "vitest";
import { prefer } from "../app/preferences";
import { en, enChoiceTexts, zh, zhChoiceTexts } from "./catalogue";
import { choice, choices, failureSentence, fieldName, t, textFor } from "./t";

type Flat = Readonly<Record<string, string>>;

function places(text: string): string[] {
  return [...text.matchAll(/\{[\w-]+\}/g)].map(([place]) => place).toSorted();
}

function expectTwins(source: Flat, other: Flat, where: string): void {
  expect(Object.keys(other), `${where} has other keys`).toEqual(Object.keys(source));
  for (const [key, text] of Object.entries(source)) {
    expect(text.trim(), `${where}.${key} is empty`).not.toBe("");
    expect(other[key]?.trim(), `${where}.${key} is empty in English`).not.toBe("");
    expect(places(other[key] ?? ""), `${where}.${key} has other places`).toEqual(places(text));
  }
}

describe("the catalogue of texts", () => {
  it("holds_the_same_keys_and_places_in_both_languages", () => {
    const others: Readonly<Record<string, Flat>> = en;
    expect(Object.keys(others)).toEqual(Object.keys(zh));
    for (const [area, texts] of Object.entries(zh)) expectTwins(texts, others[area] ?? {}, area);
  });

  it("holds_the_same_choices_in_both_languages", () => {
    const others: Readonly<Record<string, Flat>> = enChoiceTexts;
    expect(Object.keys(others)).toEqual(Object.keys(zhChoiceTexts));
    for (const [name, texts] of Object.entries(zhChoiceTexts)) {
      expectTwins(texts, others[name] ?? {}, name);
    }
  });

  it("fills_places_and_follows_the_language", () => {
    expect(t("common.count.all", { n: 3 })).toBe("共 3 条");
    prefer({ language: "en" });
    expect(t("common.count.all", { n: 3 })).toBe("3 entries");
    prefer({ language: "zh-CN" });
  });

  it("shows_names_of_a_newer_version_as_they_are", () => {
    expect(choice("party_role", "applicant")).toBe("申请人");
    expect(choice("party_role", "witness_of_the_future")).toBe("witness_of_the_future");
    expect(textFor("facts", "dispute.of_the_future")).toBe("dispute.of_the_future");
    expect(choices("party_role").map((one) => one.value)).toContain("respondent");
  });

  it("words_a_refusal_in_the_names_of_the_field", () => {
    const params = { status: "registered", action: "close", possible: "accept refuse" };
    expect(failureSentence({ code: "not_now", params })).toBe(
      "本纠纷现为“已登记”，不能结案。现在可以：受理、不予受理。",
    );
    expect(failureSentence({ code: "not_now", params: { ...params, possible: "" } })).toContain(
      "现在可以：无。",
    );
    expect(failureSentence({ code: "before", params: { earliest: "2026-01-05" } })).toBe(
      "日期不能早于 2026年1月5日，请核对。",
    );
  });

  it("calls_a_field_by_the_word_of_its_record", () => {
    expect(fieldName("dispute", "title")).toBe("卷名");
    expect(fieldName("request", "title")).toBe("诉求标题");
    expect(fieldName("party", "phone")).toBe("联系电话");
  });

  it("words_the_troubles_of_the_way_to_the_core", () => {
    expect(failureSentence({ code: "way_unreachable", params: {} })).toContain("连不上");
  });
});
