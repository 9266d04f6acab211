import { describe, expect, it } from "vitest";
import { isFiltered, readSearch } from "./filters";

describe("the address of the archive", () => {
  it("keeps_what_it_knows_and_drops_the_rest", () => {
    expect(
      readSearch({ tab: "due", kind: "request", class: "short", year: 2026, docket: "12", x: 1 }),
    ).toEqual({ tab: "due", kind: "request", class: "short", year: "2026", docket: "12" });
    expect(readSearch({ tab: "elsewhere", class: "always", year: "26" })).toEqual({});
  });

  it("knows_whether_a_list_is_narrowed", () => {
    expect(isFiltered({ tab: "archived" })).toBe(false);
    expect(isFiltered({ tab: "archived", year: "2025" })).toBe(true);
  });
});
