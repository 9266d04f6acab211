import { describe, expect, it } from "vitest";
import type { PlatformRow } from "../ipc/generated";
import { personRow as person } from "../testing/office";
import { isFiltered, isPinyin, peopleSearch, peopleWith, platformsWith } from "./search";

const platform = (name: string, community: string): PlatformRow => ({
  id: name,
  name,
  kind: "one_stop_platform",
  community,
  address: null,
  phone: null,
  committee_id: null,
  is_active: true,
});

const names = (rows: readonly { name: string }[]): string[] => rows.map((row) => row.name);

describe("the address of the room", () => {
  it("keeps_what_it_knows_and_leaves_out_the_rest", () => {
    expect(peopleSearch({ tab: "people", find: "张", other: 1, job: "judge" })).toEqual({
      tab: "people",
      find: "张",
      job: "judge",
    });
    expect(peopleSearch({ tab: "nonsense", find: "", left: "yes" })).toEqual({});
  });

  it("an_open_drawer_narrows_nothing", () => {
    expect(isFiltered({ tab: "people", open: "new", part: "account" })).toBe(false);
    expect(isFiltered({ left: true })).toBe(true);
  });
});

describe("finding a platform", () => {
  it("looks_at_name_kind_and_community", () => {
    const rows = [platform("东平台", "云杉社区"), platform("西平台", "听涛社区")];
    expect(names(platformsWith(rows, { find: "云杉" }))).toEqual(["东平台"]);
    expect(names(platformsWith(rows, { community: "听涛社区" }))).toEqual(["西平台"]);
    expect(platformsWith(rows, { kind: "care_home" })).toEqual([]);
    expect(platformsWith(rows)).toHaveLength(2);
  });
});

describe("finding people", () => {
  const rows = [
    person("周敏", { platform_id: "东平台" }),
    person("李律师", { job: "lawyer", organisation: "诚正律师事务所" }),
    person("旧人", { is_active: false }),
  ];
  const found = (search: Parameters<typeof peopleWith>[1], sounding?: ReadonlySet<string>) =>
    names(
      peopleWith(
        rows,
        search,
        (id) => id ?? "",
        (row) => row.community,
        sounding,
      ),
    );

  it("by_job_platform_and_employer_and_without_those_who_left", () => {
    expect(found({})).toEqual(["周敏", "李律师"]);
    expect(found({ left: true })).toHaveLength(3);
    expect(found({ job: "lawyer" })).toEqual(["李律师"]);
    expect(found({ platform: "东平台" })).toEqual(["周敏"]);
    expect(found({ find: "诚正" })).toEqual(["李律师"]);
  });

  it("by_the_sound_of_the_name_as_the_core_hears_it", () => {
    expect(found({ find: "zm" })).toEqual([]);
    expect(found({ find: "zm" }, new Set(["周敏"]))).toEqual(["周敏"]);
    expect([isPinyin("zm"), isPinyin("周"), isPinyin("139"), isPinyin(undefined)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
