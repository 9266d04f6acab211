import { describe, expect, it } from "vitest";
import type { LedgerFieldRow, LedgerReport } from "../../ipc/generated";
import { faultsOf, mappingOf, sparesOf } from "./mapping";
import { figuresOf, headlineOf, problemLines, toneOf } from "./report";

const field = (name: string, is_required = false): LedgerFieldRow => ({
  name,
  title: `${name}的名称`,
  meaning: "",
  is_required,
});
const FIELDS = [field("docket_no"), field("facts", true), field("place")];
const BASIS = {
  columns: ["编号", "内容", "备注"],
  mapping: { docket_no: "编号", facts: "没有的列" },
};

describe("the mapping of a ledger", () => {
  it("takes_the_proposal_with_what_was_chosen_by_hand_as_far_as_the_columns_are_there", () => {
    expect(mappingOf(FIELDS, BASIS, {})).toEqual({ docket_no: "编号" });
    expect(mappingOf(FIELDS, BASIS, { docket_no: null, facts: "内容" })).toEqual({ facts: "内容" });
  });

  it("says_what_is_missing_and_what_two_fields_would_take", () => {
    expect(faultsOf(FIELDS, { docket_no: "编号" })).toEqual([{ field: "facts" }]);
    expect(faultsOf(FIELDS, { docket_no: "编号", facts: "编号" })).toEqual([
      { field: "facts", other: "docket_no的名称" },
    ]);
    expect(sparesOf(BASIS.columns, { facts: "内容" })).toEqual(["编号", "备注"]);
  });
});

function report(more: Partial<LedgerReport>): LedgerReport {
  return {
    read: 0,
    imported: 0,
    unchanged: 0,
    rejected_rows: 0,
    rejected: [],
    dry_run: true,
    ...more,
  };
}

describe("the report of a ledger", () => {
  it.each([
    [{}, "标题行下面没有内容，请核对标题在第几行。", "muted"],
    [{ read: 2, imported: 2 }, "可以导入：新增 2 条。", "good"],
    [{ read: 2, imported: 2, dry_run: false }, "已导入：新增 2 条。", "good"],
    [{ read: 2, unchanged: 2 }, "这份台账里的都已在册，没有变化。", "muted"],
    [{ read: 2, rejected_rows: 2 }, "没有可以导入的行，请先改正下面的问题。", "near"],
    [
      { read: 2, imported: 1, rejected_rows: 1 },
      "可以导入：新增 1 条。另有 1 行有问题，不会导入。",
      "near",
    ],
  ] as const)("says_in_a_sentence_what_it_comes_to: %j", (more, words, tone) => {
    expect(headlineOf(report(more))).toBe(words);
    expect(toneOf(report(more))).toBe(tone);
  });

  it("lists_figures_and_problems_by_row", () => {
    const entry = {
      field: "facts",
      title: "纠纷简要情况",
      code: "missing",
      column: "内容",
      first_row: null,
      message: "缺少“纠纷简要情况”",
    } as const;
    const found = report({
      read: 9,
      rejected: [
        { row: 7, ...entry },
        { row: 3, ...entry },
      ],
    });
    expect(problemLines(found).map((line) => line.row)).toEqual([3, 7]);
    expect(problemLines(found)[0]?.words).toBe("缺少“纠纷简要情况”");
    expect(figuresOf(found)[0].n).toBe(9);
  });
});
