import { describe, expect, it } from "vitest";
import { codeLines, createRequest, firstDocketNo, isShortName, stepOf } from "./setup";

describe("setting up a casebook", () => {
  it("shows_the_first_number_as_it_will_be_printed", () => {
    expect(firstDocketNo(" 马山景 ", "2026-11-24")).toBe("（2026）马山景人调字第1号");
    expect(firstDocketNo("", "2026-11-24")).toBeNull();
  });

  it.each(["马山景1", "（马山）", "第一", "马山 景"])("takes_no_short_name_like_%s", (text) => {
    expect(isShortName(text)).toBe(false);
  });

  it("leaves_out_what_was_not_filled_in", () => {
    const request = createRequest({
      street: " 马山街道 ",
      platform: "马山景社区平台",
      platform_kind: "one_stop_platform",
      community: " ",
      committee_short_name: "马山景",
      person: "王桂芳",
      passphrase: " 空格也算 ",
      again: " 空格也算 ",
    });
    expect(request.street).toBe("马山街道");
    expect("community" in request || "committee" in request || "again" in request).toBe(false);
    expect(request.passphrase, "a passphrase is kept as it was typed").toBe(" 空格也算 ");
  });

  it("leads_back_to_the_step_of_a_refused_field", () => {
    expect(stepOf("committee_short_name")).toBe(1);
    expect(stepOf("passphrase")).toBe(2);
    expect(stepOf("street")).toBe(0);
  });

  it("groups_the_recovery_code_three_to_a_line", () => {
    expect(codeLines("AAAAA-BBBBB-CCCCC-DDDDD")).toEqual([["AAAAA", "BBBBB", "CCCCC"], ["DDDDD"]]);
  });
});
