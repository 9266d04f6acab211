import { describe, expect, it } from "vitest";
import type { PlaceholderRow, TemplateProblem } from "../../ipc/generated";
import { groupsOf, inBraces } from "./placeholders";
import { lostNames, notesOf, placedWords, spanOf } from "./problems";

const UNKNOWN: TemplateProblem = { line: 3, code: "unknown_placeholder", name: "协议号" };
const LOST: TemplateProblem = { line: 0, code: "lost", name: "协议编号" };

function row(name: string, shape: PlaceholderRow["shape"] = "text"): PlaceholderRow {
  return { name, shape, is_required: false };
}

describe("what is wrong with a wording", () => {
  it("is_told_with_its_line_and_its_name", () => {
    expect(placedWords(UNKNOWN)).toBe("第 3 行：没有这个占位名称：协议号");
    expect(placedWords(LOST)).toBe("全文：法定文书必须有：协议编号");
  });

  it("stands_beside_its_line_unless_it_is_of_the_whole", () => {
    const other: TemplateProblem = { line: 3, code: "open_brace", name: null };
    const notes = notesOf([LOST, UNKNOWN, other]);
    expect([...notes.keys()]).toEqual([3]);
    expect(notes.get(3)).toBe("没有这个占位名称：协议号、花括号没有配对");
  });

  it("a_required_name_that_is_left_out_is_known_by_its_name", () => {
    expect([...lostNames([UNKNOWN, LOST])]).toEqual(["协议编号"]);
  });

  it("a_line_is_found_in_the_text", () => {
    expect(spanOf("标题 甲\n段落 乙丙\n结束", 2)).toEqual({ from: 5, to: 10 });
  });
});

describe("what a wording may name", () => {
  it("stands_in_groups_by_the_list_in_whose_rows_it_is", () => {
    const groups = groupsOf([row("编号"), row("申请人", "list"), row("申请人.姓名"), row("份数")]);
    expect(groups.map(({ list, rows }) => [list?.name, rows.map(({ name }) => name)])).toEqual([
      [undefined, ["编号", "申请人", "份数"]],
      ["申请人", ["申请人.姓名"]],
    ]);
  });

  it("is_put_in_by_its_own_name_within_a_list", () => {
    expect(inBraces("申请人.姓名")).toBe("{姓名}");
  });
});
