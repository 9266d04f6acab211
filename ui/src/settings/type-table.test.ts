import { describe, expect, it } from "vitest";
import {
  changed,
  differs,
  draftsOf,
  moved,
  problemsOf,
  rollupTargets,
  typesOf,
  withNew,
} from "./type-table";

const SAVED = [
  { code: "neighbour", name: "邻里纠纷", rollup_to: "neighbour", is_active: true },
  { code: "labour", name: "其他劳动争议纠纷", rollup_to: "labour", is_active: true },
  { code: "migrant_pay", name: "拖欠农民工工资纠纷", rollup_to: "labour", is_active: true },
];

describe("the table of dispute types", () => {
  it("is_the_same_version_until_something_changes", () => {
    const drafts = draftsOf(SAVED);
    expect(differs(drafts, SAVED)).toBe(false);
    expect(differs(changed(drafts, 0, { name: " 邻里纠纷 " }), SAVED), "spaces are no change").toBe(
      false,
    );
    expect(differs(changed(drafts, 0, { is_active: false }), SAVED)).toBe(true);
    expect(differs(moved(drafts, 0, 1), SAVED), "the order is the form's").toBe(true);
  });

  it("gives_a_new_type_a_code_of_its_own", () => {
    const twice = withNew(withNew(draftsOf(SAVED)));
    expect(twice.slice(3).map((draft) => draft.code)).toEqual(["own_1", "own_2"]);
    expect(twice[3]?.rollup_to).toBe("other");
    expect(Object.keys(typesOf(twice)[3] ?? {})).not.toContain("isNew");
  });

  it("names_rows_without_a_name_or_with_one_twice", () => {
    const drafts = changed(withNew(draftsOf(SAVED)), 1, { name: "邻里纠纷" });
    expect([...problemsOf(drafts)]).toEqual([
      [1, "twice"],
      [3, "empty_name"],
    ]);
  });

  it("counts_a_type_under_one_that_stands_for_itself", () => {
    expect(rollupTargets(draftsOf(SAVED), "neighbour").map((one) => one.code)).toEqual(["labour"]);
  });
});
