import { describe, expect, it } from "vitest";
import type { DisagreementRow } from "../ipc/generated";
import { addressOfMatter, after, keyOfRow, placeOf, readSearch } from "./filters";
import { wishOf } from "./keys";
import { labelOf, matterOf, whereOf, whoOf, wordsOf } from "./words";

function row(change: Partial<DisagreementRow> = {}): DisagreementRow {
  return {
    record: "a",
    kind: "party",
    field: "phone",
    weight: "ordinary",
    is_blocking: false,
    is_text: false,
    matter: {
      kind: "dispute",
      id: "d",
      title: "张伟与李娜邻里纠纷",
      number: "马山景人调字〔2026〕1号",
    },
    about: "李娜",
    sides: [],
    may_decide: true,
    mark: "m",
    ...change,
  };
}

const SIDE = {
  actor: "李芳",
  device: "3f2a1b",
  is_here: false,
  at: "2026-03-02T01:05:00Z",
  value: "139****0022",
};

function press(key: string, target: EventTarget | null = document.body, more = {}) {
  return wishOf(
    { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more },
    target,
    2,
  );
}

describe("words", () => {
  it("tell_who_changed_what_and_when_as_a_person_would", () => {
    expect(whoOf(row(), SIDE, 0)).toContain("李芳在2026年3月2日");
    expect(whoOf(row(), SIDE, 1)).toMatch(/也改了.*电话/);
    expect(whereOf(SIDE)).toContain("另一台电脑");
    expect(whereOf({ ...SIDE, is_here: true })).toBe("在这台电脑上");
  });

  it("name_the_field_with_whoever_it_is_of", () => {
    expect(labelOf(row())).toMatch(/^李娜的.*电话/);
    expect(labelOf(row({ kind: "dispute", field: "amount_fen", about: null }))).toBe("涉及金额");
    expect(matterOf(row())).toBe("张伟与李娜邻里纠纷 马山景人调字〔2026〕1号");
  });

  it("tell_values_as_people_read_them_and_say_where_one_was_cleared", () => {
    const amount = { kind: "dispute", field: "amount_fen" };
    expect(wordsOf(amount, "320000", undefined)).toBe("¥3,200.00");
    expect(wordsOf(amount, null, undefined)).toBe("（空着，没有填）");
    expect(wordsOf({ kind: "request", field: "status" }, "finished", undefined)).toBe("已办结");
    expect(wordsOf({ kind: "dispute_party", field: "role" }, "applicant", undefined)).toBe(
      "申请人",
    );
  });
});

describe("keys", () => {
  it("a_digit_takes_the_value_of_that_place_and_no_other", () => {
    expect(press("1")).toEqual({ take: 0 });
    expect(press("2")).toEqual({ take: 1 });
    expect(press("3"), "there are two").toBe(null);
  });

  it("enter_and_the_arrows_turn_the_pages_and_e_mends", () => {
    expect(press("Enter")).toBe("next");
    expect(press("ArrowDown")).toBe("next");
    expect(press("ArrowUp")).toBe("previous");
    expect(press("e")).toBe("edit");
  });

  it("where_one_types_or_presses_a_button_keys_are_that_place_s_own", () => {
    const field = document.createElement("textarea");
    const button = document.createElement("button");
    expect(press("1", field)).toBe(null);
    expect(press("Enter", button)).toBe(null);
    expect(press("2", button), "a digit means nothing to a button").toEqual({ take: 1 });
    expect(press("1", document.body, { ctrlKey: true })).toBe(null);
    expect(press("1", document.body, { keyCode: 229 }), "the input method has it").toBe(null);
  });
});

describe("the list", () => {
  const rows = ["a", "b", "c"].map((record) => row({ record }));
  const [first, second, third] = rows.map(keyOfRow);

  it("opens_what_the_address_names_or_else_the_first", () => {
    expect(placeOf(rows, second)).toBe(1);
    expect(placeOf(rows, "gone")).toBe(0);
  });

  it("goes_on_to_the_next_once_one_is_decided_and_back_at_the_end", () => {
    expect(after(rows, 0)).toBe(second);
    expect(after(rows, 2)).toBe(second);
    expect(after(rows.slice(2), 0), "nothing is left").toBe(undefined);
    expect(third).not.toBe(first);
  });

  it("reads_an_address_and_drops_what_it_does_not_know", () => {
    expect(readSearch({ weight: "legal", matter: "d", open: "a.phone", x: 1 })).toEqual({
      weight: "legal",
      matter: "d",
      open: "a.phone",
    });
    expect(readSearch({ weight: "heavy" })).toEqual({});
  });

  it("leads_to_the_matter_where_it_has_a_screen", () => {
    expect(addressOfMatter("dispute", "d")).toBe("/disputes/d");
    expect(addressOfMatter("template", "t")).toBe(undefined);
  });
});
