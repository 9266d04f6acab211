import { describe, expect, it } from "vitest";
import type { PlatformRow } from "../../ipc/generated";
import { personRow as person } from "../../testing/office";
import { answers, personOptions, platformOptions, typeOptions } from "./options";

function platform(id: string, more: Partial<PlatformRow> = {}): PlatformRow {
  return {
    id,
    name: `${id}平台`,
    kind: "one_stop_platform",
    community: null,
    address: null,
    phone: null,
    committee_id: null,
    is_active: true,
    ...more,
  };
}

const named = (id: string | null): string => (id === null ? "" : `${id}平台`);

describe("what the office selects offer", () => {
  it("platforms_come_by_kind_and_a_chosen_one_stays_when_it_closed", () => {
    const rows = [
      platform("东"),
      platform("西", { is_active: false }),
      platform("南", { kind: "care_home", community: "南山社区" }),
    ];
    const shown = (kept: string | null) =>
      platformOptions(rows, (kind) => kind, kept).map((group) =>
        group.options.map((one) => one.label),
      );
    expect(shown(null)).toEqual([["东平台"], ["南平台"]]);
    expect(shown("西")).toEqual([["东平台", "西平台"], ["南平台"]]);
    expect(platformOptions(rows, (kind) => kind, null)[1]?.options[0]?.aside).toBe("南山社区");
  });

  it("people_are_offered_by_role_and_named_with_their_place", () => {
    const rows = [
      person("王桂芳", { platform_id: "东" }),
      person("李律师", { role: "duty_lawyer", organisation: "诚正律师事务所" }),
      person("旧人", { is_active: false }),
    ];
    expect(personOptions(rows, ["mediator"], [], named)).toEqual([
      { value: "王桂芳", label: "王桂芳", aside: "东平台" },
    ]);
    expect(personOptions(rows, undefined, ["旧人"], named).map((one) => one.aside)).toEqual([
      "东平台",
      "诚正律师事务所",
      undefined,
    ]);
  });

  it("types_switched_off_are_offered_only_where_already_chosen", () => {
    const types = [
      { code: "a", name: "邻里纠纷", rollup_to: "a", is_active: true },
      { code: "b", name: "旧类型", rollup_to: "a", is_active: false },
    ];
    expect(typeOptions(types, null)).toHaveLength(1);
    expect(typeOptions(types, "b")).toHaveLength(2);
  });

  it("typing_finds_a_person_by_name_or_by_place", () => {
    const option = { value: "1", label: "王桂芳", aside: "马山平台" };
    expect(answers("桂", option)).toBe(true);
    expect(answers("马山", option)).toBe(true);
    expect(answers("李", option)).toBe(false);
  });
});
