import { dayFrom, oneFrom, textFrom, tidy } from "../components/filters/spans";
import type { GridSort } from "../components/grid-columns";
import type {
  HazardCounts,
  HazardListAsk,
  HazardOrder,
  HazardSource,
  RiskLevel,
} from "../ipc/generated";

/** The quick filters, in the order of a hazard's life. */
export const QUICK = ["lead", "open", "handling", "overdue", "review", "closed"] as const;
/** One of the quick filters. */
export type Quick = (typeof QUICK)[number];

const RISKS = ["red", "orange", "yellow", "blue"] as const satisfies RiskLevel[];
const SOURCES = [
  "inspection",
  "request",
  "grid",
  "village_talk_point",
  "care_home",
  "womens_council",
  "residents",
  "police",
  "petition",
  "other",
] as const satisfies HazardSource[];
const ORDERS = ["next_day", "found_on", "docket_no", "risk"] as const satisfies HazardOrder[];

/** What the address says of the list. Whatever is ordinary is left out of it. */
export interface HazardSearch {
  quick?: Quick | undefined;
  risk?: RiskLevel | undefined;
  source?: HazardSource | undefined;
  type?: string | undefined;
  /** A platform's id, or `all`; the own platform where it is left out. */
  platform?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  sort?: HazardOrder | undefined;
  /** Against the usual direction of the order. */
  down?: boolean | undefined;
  /** The row on which to stand. */
  at?: string | undefined;
}

/** Reads an address; what it does not understand is dropped. */
export function readSearch(search: Record<string, unknown>): HazardSearch {
  const down = search["down"];
  return tidy({
    quick: oneFrom(QUICK, search["quick"]),
    risk: oneFrom(RISKS, search["risk"]),
    source: oneFrom(SOURCES, search["source"]),
    type: textFrom(search["type"]),
    platform: textFrom(search["platform"]),
    from: dayFrom(search["from"]),
    to: dayFrom(search["to"]),
    sort: oneFrom(ORDERS, search["sort"]),
    down: typeof down === "boolean" ? down : undefined,
    at: textFrom(search["at"]),
  });
}

/** Whose hazards are shown: a platform's, the own one's, or the whole street's. */
export function platformOf(search: HazardSearch, own: string | null): string | undefined {
  if (search.platform === "all") return undefined;
  return search.platform ?? own ?? undefined;
}

/** What the core is asked. */
export function askFor(search: HazardSearch, own: string | null): HazardListAsk {
  const { quick } = search;
  const isStatus = quick !== undefined && quick !== "overdue" && quick !== "review";
  return tidy({
    status: isStatus ? quick : undefined,
    overdue: quick === "overdue" ? true : undefined,
    review: quick === "review" ? ("due" as const) : undefined,
    risk_level: search.risk,
    source: search.source,
    dispute_type: search.type,
    platform_id: platformOf(search, own),
    from: search.from,
    to: search.to,
    sort: search.sort,
    ascending: search.down === undefined ? undefined : !search.down,
  });
}

/** How many hazards a quick filter would show. */
export function countOf(counts: HazardCounts, quick: Quick): number {
  switch (quick) {
    case "overdue":
      return counts.handling_overdue;
    case "review":
      return counts.review_due;
    case "lead":
    case "open":
    case "handling":
    case "closed":
      return counts[quick];
  }
}

/** Whether anything narrows the list; the platform and the order are no filters. */
export function isFiltered(search: HazardSearch): boolean {
  const { quick, risk, source, type, from, to } = search;
  return [quick, risk, source, type, from, to].some((value) => value !== undefined);
}

/** Platform and order alone. */
export function withoutFilters(search: HazardSearch): HazardSearch {
  return tidy({ platform: search.platform, sort: search.sort, down: search.down });
}

/** The list's sort as the grid shows it; what must happen next first unless told. */
export function sortOf(search: HazardSearch): GridSort {
  return { by: search.sort ?? "next_day", descending: search.down ?? false };
}

/** The address after a click on the head of a column. */
export function sorted(search: HazardSearch, sort: GridSort | null): HazardSearch {
  const by = oneFrom(ORDERS, sort?.by);
  return tidy({ ...search, sort: by, down: by && sort?.descending, at: undefined });
}
