import { describe, expect, it } from "vitest";
import type { HotSpot } from "../ipc/generated";
import { askFor, isFiltered, readSearch } from "./filters";
import { addressOf, barsOf, subjectOf } from "./spot";

function matter(id: string, day: string): HotSpot["matters"][number] {
  return { id, kind: "request", number: id, title: "停车收费", day };
}

const SPOT: HotSpot = {
  place: "云杉小区",
  category: "物业纠纷",
  terms: ["停车", "收费", "道闸"],
  count: 3,
  peak_count: 2,
  peak_from: "2026-03-01",
  peak_to: "2026-03-02",
  first_on: "2026-03-01",
  last_on: "2026-03-05",
  strength: 2.5,
  matters: [matter("a", "2026-03-01"), matter("b", "2026-03-02"), matter("c", "2026-03-05")],
};

describe("hot spots", () => {
  it("keep_what_the_address_knows_and_drop_the_rest", () => {
    expect(readSearch({ days: 30, kind: "request", from: "2026-03-01", x: 1 })).toEqual({
      days: "30",
      kind: "request",
      from: "2026-03-01",
    });
    expect(readSearch({ days: 15, kind: "consultation", to: "soon" })).toEqual({});
  });

  it("ask_the_core_for_a_fortnight_of_all_kinds_unless_told_otherwise", () => {
    expect(askFor({})).toEqual({ days: 14 });
    expect(askFor({ days: "90", kind: "hazard" })).toEqual({ days: 90, kinds: ["hazard"] });
    expect(isFiltered({ days: "90" })).toBe(false);
    expect(isFiltered({ kind: "hazard" })).toBe(true);
  });

  it("are_headed_by_their_first_words_or_their_type", () => {
    expect(subjectOf(SPOT)).toBe("停车、收费");
    expect(subjectOf({ ...SPOT, terms: [] })).toBe("物业纠纷");
    expect(subjectOf({ ...SPOT, terms: [], category: null })).toBe("");
  });

  it("draw_a_bar_a_day_with_the_densest_days_marked", () => {
    expect(barsOf(SPOT)).toEqual([
      { count: 1, isPeak: true },
      { count: 1, isPeak: true },
      { count: 0, isPeak: false },
      { count: 0, isPeak: false },
      { count: 1, isPeak: false },
    ]);
    const long = barsOf({ ...SPOT, last_on: "2026-08-01", matters: [matter("d", "2026-08-01")] });
    expect(long).toHaveLength(30);
    expect(long.at(-1)?.count).toBe(1);
  });

  it("open_their_matters_in_the_room_of_each_kind", () => {
    expect(addressOf("hazard")).toBe("/hazards/$id");
    expect(addressOf("dispute")).toBe("/disputes/$id");
    expect(addressOf("request")).toBe("/requests/$id");
  });
});
