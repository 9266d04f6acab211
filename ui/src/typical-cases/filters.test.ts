import { describe, expect, it } from "vitest";
import { askFor, isFiltered, readSearch } from "./filters";

describe("the address of the list of typical cases", () => {
  it("keeps_what_it_understands_and_drops_the_rest", () => {
    expect(readSearch({ status: "approved", type: "neighbour", text: 12, page: 3 })).toEqual({
      status: "approved",
      type: "neighbour",
      text: "12",
    });
    expect(readSearch({ status: "published" })).toEqual({});
  });

  it("asks_the_core_for_what_it_says", () => {
    expect(askFor({ type: "neighbour", text: "漏水" })).toEqual({
      dispute_type: "neighbour",
      text: "漏水",
    });
  });

  it("knows_whether_anything_narrows_the_list", () => {
    expect(isFiltered({})).toBe(false);
    expect(isFiltered({ text: "漏水" })).toBe(true);
  });
});
