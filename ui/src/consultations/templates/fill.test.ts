import { describe, expect, it } from "vitest";
import type { TextBlockRow } from "../../ipc/generated";
import { answersTo, fillEmpty } from "./fill";

const BLOCK: TextBlockRow = {
  id: "b",
  title: "拖欠工资怎么要",
  topic: "labour",
  content: "单位拖欠工资",
  advice: "先收集考勤",
  legal_basis: "劳动合同法第三十条",
  suggested_ways: ["arbitration"],
  is_shared: true,
  is_mine_to_change: false,
};

describe("a frequent question", () => {
  it("fills_only_what_is_still_empty", () => {
    expect(fillEmpty({ content: " ", advice: "已写的", suggested_ways: [] }, BLOCK)).toEqual({
      content: "单位拖欠工资",
      legal_basis: "劳动合同法第三十条",
      topic: "labour",
      suggested_ways: ["arbitration"],
    });
  });

  it("changes_nothing_where_all_is_written", () => {
    const written = {
      content: "问",
      advice: "答",
      legal_basis: "法",
      topic: "contract",
      suggested_ways: ["lawsuit" as const],
    };
    expect(fillEmpty(written, BLOCK)).toEqual({});
  });

  it.each([
    ["工资", true],
    ["劳动", true],
    ["工资 考勤", false],
    ["工资 三十条", true],
    ["漏水", false],
    ["", true],
  ])("is_found_by_%s: %s", (typed, found) => {
    expect(answersTo(typed, BLOCK, "劳动争议纠纷")).toBe(found);
  });
});
