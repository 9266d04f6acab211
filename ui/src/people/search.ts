import { oneFrom, textFrom, tidy } from "../components/filters/spans";
import type { Job, PersonRow, PlatformKind, PlatformRow } from "../ipc/generated";

/** The parts of the room. */
export const TABS = ["people", "platforms", "committees", "councils", "communities"] as const;
/** One of them. */
export type Tab = (typeof TABS)[number];

/** The jobs in the order in which the room shows them. */
export const JOBS = [
  "mediator",
  "lawyer",
  "judge",
  "liaison",
  "volunteer",
  "official",
] as const satisfies Job[];

/** The kinds of platform in the order in which the room shows them. */
export const KINDS = [
  "street_office",
  "one_stop_platform",
  "village_talk_point",
  "care_home",
  "mediation_room",
] as const satisfies PlatformKind[];

/** What the address says of the room. */
export interface PeopleSearch {
  tab?: Tab | undefined;
  /** Only what holds this text. */
  find?: string | undefined;
  job?: Job | undefined;
  kind?: PlatformKind | undefined;
  community?: string | undefined;
  platform?: string | undefined;
  /** Those who have left too. */
  left?: true | undefined;
  /** Only what is not as it should be: committees with a warning, communities without a liaison. */
  warned?: true | undefined;
  /** What is open in the drawer; `new` for one more. */
  open?: string | undefined;
  /** The account of the person in the drawer, rather than the record. */
  part?: "account" | undefined;
  /** The row of the grid on which to stand. */
  at?: string | undefined;
}

/** Reads the address; what it does not know it leaves out. */
export function peopleSearch(raw: Record<string, unknown>): PeopleSearch {
  return tidy({
    tab: oneFrom(TABS, raw["tab"]),
    find: textFrom(raw["find"]),
    job: oneFrom(JOBS, raw["job"]),
    kind: oneFrom(KINDS, raw["kind"]),
    community: textFrom(raw["community"]),
    platform: textFrom(raw["platform"]),
    left: raw["left"] === true ? true : undefined,
    warned: raw["warned"] === true ? true : undefined,
    open: textFrom(raw["open"]),
    part: oneFrom(["account"] as const, raw["part"]),
    at: textFrom(raw["at"]),
  });
}

/** Whether anything narrows what a part shows. */
export function isFiltered(search: PeopleSearch): boolean {
  const { find, job, kind, community, platform, left, warned } = search;
  return [find, job, kind, community, platform, left, warned].some((one) => one !== undefined);
}

/** The part alone. */
export function withoutFilters(search: PeopleSearch): PeopleSearch {
  return tidy({ tab: search.tab });
}

function holds(find: string | undefined, texts: readonly (string | null)[]): boolean {
  const wanted = (find ?? "").trim().toLowerCase();
  return wanted === "" || texts.some((text) => text?.toLowerCase().includes(wanted));
}

/** The platforms that answer to the filters. */
export function platformsWith(
  rows: readonly PlatformRow[],
  search: Pick<PeopleSearch, "find" | "kind" | "community"> = {},
): PlatformRow[] {
  return rows.filter(
    (row) =>
      (search.kind === undefined || row.kind === search.kind) &&
      (search.community === undefined || row.community === search.community) &&
      holds(search.find, [row.name, row.community, row.address, row.phone]),
  );
}

/** The people that answer to the filters; `sounding` are those whose name's pinyin answers. */
export function peopleWith(
  rows: readonly PersonRow[],
  search: PeopleSearch,
  nameOf: (id: string | null) => string,
  communityOf: (row: PersonRow) => string | null,
  sounding: ReadonlySet<string> = new Set(),
): PersonRow[] {
  const texts = (row: PersonRow) => [
    row.name,
    row.organisation,
    row.phone,
    row.community,
    nameOf(row.platform_id),
  ];
  return rows.filter(
    (row) =>
      (row.is_active || search.left === true) &&
      (search.job === undefined || row.job === search.job) &&
      (search.platform === undefined || row.platform_id === search.platform) &&
      (search.community === undefined || communityOf(row) === search.community) &&
      (sounding.has(row.id) || holds(search.find, texts(row))),
  );
}

/** Whether a text may be the pinyin of a name. */
export function isPinyin(find: string | undefined): find is string {
  return find !== undefined && /^[a-z' ]{2,}$/i.test(find);
}
