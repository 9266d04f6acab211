import { describe, expect, it } from "vitest";
import { type IntakeForm, blankIntake } from "./form";
import { shownSuggestions, suggestAsk } from "./suggesting";

const FORM = blankIntake({ today: "2026-11-24", platform_id: null, mediator_id: null });
const FACTS = "楼上卫生间漏水，泡坏楼下天花板";

function typed(change: Partial<IntakeForm>): IntakeForm {
  return { ...FORM, ...change };
}

describe("what the likely type is asked for with", () => {
  it("too_short_a_narrative_only_lets_the_core_begin_to_learn", () => {
    for (const facts of [null, "", "漏水", "louxia loushui"[0] ?? ""]) {
      expect(suggestAsk(typed({ facts: facts ?? undefined }))).toEqual({
        narrative: "",
        names: [],
      });
    }
  });

  it("facts_and_claims_go_together_with_the_names_that_are_not_to_be_read", () => {
    const [first] = FORM.parties;
    if (!first) throw new Error("a blank form has an applicant");
    const parties = [{ ...first, name: " 张伟 ", representative_name: "李娜" }];
    expect(suggestAsk(typed({ facts: FACTS, claims: "赔偿三千元", parties }))).toEqual({
      narrative: `${FACTS}\n赔偿三千元`,
      names: ["张伟", "李娜"],
    });
  });
});

describe("which suggestions are shown", () => {
  const one = { dispute_type: "neighbour", name: "邻里纠纷", percent: 80, words: ["漏水"] };
  const other = { dispute_type: "housing", name: "房屋宅基地纠纷", percent: 15, words: [] };

  it("none_once_the_likeliest_is_chosen", () => {
    expect(shownSuggestions([one, other], "neighbour")).toEqual([]);
    expect(shownSuggestions([one, other], "housing")).toEqual([one, other]);
    expect(shownSuggestions([one], null)).toEqual([one]);
    expect(shownSuggestions([], null)).toEqual([]);
  });
});
