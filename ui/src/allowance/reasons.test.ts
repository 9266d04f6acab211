import { describe, expect, it } from "vitest";
import { reasonWords, thresholdWords } from "./reasons";

const typeName = (code: string): string => (code === "neighbour" ? "邻里纠纷" : code);

describe("the words of a grade", () => {
  it("tell_what_was_found_and_from_how_much_on", () => {
    expect(reasonWords({ kind: "people", found: 12, least: 10 }, typeName)).toBe(
      "当事人 12 人（满 10 人）",
    );
    expect(
      reasonWords({ kind: "amount", found: "12000000", least: "10000000" }, typeName),
    ).toContain("¥120,000.00");
    expect(reasonWords({ kind: "dispute_type", code: "neighbour" }, typeName)).toContain(
      "邻里纠纷",
    );
  });

  it("list_only_the_thresholds_that_are_set", () => {
    const none = {
      people: null,
      amount_fen: null,
      sessions: null,
      days: null,
      dispute_types: [],
      is_difficult: false,
      is_oral: false,
    };
    expect(thresholdWords(none, typeName)).toEqual([]);
    expect(
      thresholdWords({ ...none, sessions: 2, dispute_types: ["neighbour"] }, typeName),
    ).toHaveLength(2);
  });
});
