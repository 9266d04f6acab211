import { describe, expect, it } from "vitest";
import type { RosterRow, PlatformRow } from "../../ipc/generated";
import { inCell, platformsOf, returnsOf, swapsOf, warningsOf } from "./roster";

function duty(id: string, more: Partial<RosterRow> = {}): RosterRow {
  return {
    id,
    platform_id: "here",
    day: "2026-11-24",
    shift: "day",
    person_id: "zhou",
    swapped_from: null,
    swap_reason: null,
    remark: null,
    ...more,
  };
}

function platform(id: string, isActive = true): PlatformRow {
  return {
    id,
    name: id,
    kind: "one_stop_platform",
    community: null,
    address: null,
    phone: null,
    committee_id: null,
    is_active: isActive,
  };
}

describe("the roster", () => {
  it("a_cell_is_in_the_order_of_the_day", () => {
    const duties = [
      duty("n", { shift: "night" }),
      duty("m", { shift: "morning" }),
      duty("else", { day: "2026-11-25" }),
    ];
    expect(inCell(duties, "here", "2026-11-24").map((one) => one.id)).toEqual(["m", "n"]);
  });

  it("a_platform_out_of_use_shows_while_it_has_a_duty", () => {
    const platforms = [platform("here", false), platform("there"), platform("gone", false)];
    const duties = [duty("a")];
    const names = (only: boolean) => platformsOf(platforms, duties, only).map((one) => one.id);
    expect(names(false)).toEqual(["here", "there"]);
    expect(names(true)).toEqual(["here"]);
  });

  it("swaps_and_warnings_are_found", () => {
    const swapped = duty("s", { swapped_from: "lin", swap_reason: "培训" });
    expect(swapsOf([duty("a"), swapped])).toEqual([swapped]);
    const warning = {
      kind: "two_places" as const,
      day: "2026-11-24",
      person_id: "zhou",
      duty_ids: ["s", "x"],
    };
    expect(warningsOf(swapped, [warning])).toHaveLength(1);
    expect(warningsOf(duty("a"), [warning])).toHaveLength(0);
  });

  it("only_duties_of_who_comes_may_be_taken_over_in_return", () => {
    const duties = [duty("a"), duty("b", { person_id: "lin" })];
    expect(returnsOf(duties, duty("a"), "lin").map((one) => one.id)).toEqual(["b"]);
    expect(returnsOf(duties, duty("a"), null)).toEqual([]);
  });
});
