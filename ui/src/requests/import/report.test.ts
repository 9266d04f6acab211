import { describe, expect, it } from "vitest";
import type { ImportReport, RejectedRow } from "../../ipc/generated";
import {
  figuresOf,
  headlineOf,
  problemLines,
  rejectedRows,
  sortedProblems,
  toneOf,
} from "./report";
import { problemsCsv, problemsFileName } from "../../components/importing/problems";
import { percentOf } from "../../components/importing/run";

function report(more: Partial<ImportReport>): ImportReport {
  return {
    read: 0,
    imported: 0,
    updated: 0,
    unchanged: 0,
    repeated: 0,
    rejected: [],
    dry_run: true,
    ...more,
  };
}

function rejected(row: number, more: Partial<RejectedRow> = {}): RejectedRow {
  return {
    row,
    field: "submitted_at",
    code: "date_unreadable",
    column: "受理时间",
    first_row: null,
    message: "",
    ...more,
  };
}

describe("the report of an import", () => {
  it.each([
    [report({}), "标题行下面没有内容，请核对标题在第几行。"],
    [
      report({ read: 12776, imported: 12000, updated: 700 }),
      "可以导入：新增 12,000 件，更新 700 件。",
    ],
    [report({ read: 2, imported: 2, dry_run: false }), "已导入：新增 2 件，更新 0 件。"],
    [
      report({ read: 3, imported: 2, rejected: [rejected(4)] }),
      "可以导入：新增 2 件，更新 0 件。另有 1 行有问题，不会导入。",
    ],
    [
      report({ read: 3, imported: 2, rejected: [rejected(4)], dry_run: false }),
      "已导入：新增 2 件，更新 0 件。另有 1 行有问题，没有导入。",
    ],
    [report({ read: 1, rejected: [rejected(2)] }), "没有可以导入的行，请先改正下面的问题。"],
    [report({ read: 5, unchanged: 5 }), "这份表格里的诉求件都已经在案卷里，没有变化。"],
  ])("comes_to_one_sentence_%#", (given, sentence) => {
    expect(headlineOf(given)).toBe(sentence);
  });

  it("counts_rows_not_problems", () => {
    const twice = report({
      read: 3,
      imported: 1,
      rejected: [rejected(9), rejected(4), rejected(4, { field: "content", code: "missing" })],
    });
    expect(rejectedRows(twice)).toBe(2);
    expect(figuresOf(twice).at(-1)).toEqual({ key: "rejected", n: 2, label: "有问题的行" });
    expect(sortedProblems(twice).map((one) => one.row)).toEqual([4, 4, 9]);
    expect(toneOf(twice)).toBe("near");
    expect(toneOf(report({ read: 1, imported: 1 }))).toBe("good");
    expect(toneOf(report({ read: 1, unchanged: 1 }))).toBe("muted");
  });

  it("becomes_a_file_that_spreadsheets_open_and_never_compute", () => {
    const csv = problemsCsv(
      problemLines(
        report({
          rejected: [
            rejected(4, { column: '=HYPERLINK("x")' }),
            rejected(7, { field: "order_no", code: "duplicate_in_file", first_row: 3 }),
          ],
        }),
      ),
    );
    expect(csv.startsWith("\uFEFF")).toBe(true);
    const lines = csv.slice(1).split("\r\n");
    expect(lines[0]).toBe('"行号","项目","表格中的列","问题"');
    expect(lines[1]).toContain(`"4","诉求日期","'=HYPERLINK(""x"")","“诉求日期”里读不出日期`);
    expect(lines[2]).toContain("第 3 行");
    expect(problemsFileName("2026/11 月报.xlsx")).toBe("2026_11 月报-问题清单.csv");
  });

  it("progress_is_whole_only_when_the_answer_has_come", () => {
    expect(percentOf(0, 0)).toBe(0);
    expect(percentOf(50, 200)).toBe(25);
    expect(percentOf(200, 200)).toBe(99);
  });
});
