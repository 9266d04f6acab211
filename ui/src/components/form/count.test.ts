import { describe, expect, it } from "vitest";
import { countOf, parseCount } from "./CountInput";
import { present } from "./present";

describe("a count as people type it", () => {
  it("is_read_with_separators_and_full_width_digits", () => {
    expect(parseCount("6,327")).toBe("6327");
    expect(parseCount(" ２４８ ")).toBe("248");
    expect(parseCount("007")).toBe("7");
  });

  it("is_refused_where_it_is_no_whole_number", () => {
    for (const text of ["", "12.5", "-3", "约30", "12345678901"]) {
      expect(parseCount(text)).toBeNull();
    }
  });

  it("is_a_number_for_the_core_or_nothing", () => {
    expect([countOf("60"), countOf("0"), countOf(null)]).toEqual([60, 0, undefined]);
  });
});

describe("what a form hands on", () => {
  it("leaves_out_what_is_empty_and_keeps_no_and_nought", () => {
    expect(present({ a: null, b: undefined, c: "", d: false, e: 0, f: "x" })).toEqual({
      d: false,
      e: 0,
      f: "x",
    });
  });
});
