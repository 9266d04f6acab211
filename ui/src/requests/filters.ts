import { dayFrom, oneFrom, textFrom, tidy } from "../components/filters/spans";
import type { GridSort } from "../components/grid-columns";
import type {
  RequestChannel,
  RequestCountShape,
  RequestListAsk,
  RequestNature,
  RequestStatus,
  Satisfaction,
} from "../ipc/generated";
import { type ChoiceOf, choices } from "../texts/t";

/** The statuses in the order in which a request passes through them. */
export const STATUSES = [
  "received",
  "assigned",
  "in_progress",
  "answered",
  "finished",
  "returned",
] as const satisfies RequestStatus[];
/** What waits and presses. */
export const TIMES = ["overdue", "soon"] as const;
const NATURES = [
  "inquiry",
  "help",
  "complaint",
  "report",
  "suggestion",
] as const satisfies RequestNature[];
/** What a request may be besides its status. */
export const KINDS = ["first", "counted", "high_star", "old_petition", "legal"] as const;

/** What the address says of the list. Whatever is ordinary is left out of it. */
export interface RequestSearch {
  status?: RequestStatus | undefined;
  time?: (typeof TIMES)[number] | undefined;
  channel?: RequestChannel | undefined;
  source?: string | undefined;
  nature?: RequestNature | undefined;
  satisfaction?: Satisfaction | undefined;
  /** Where it came in. */
  platform?: string | undefined;
  /** Who handles it. */
  handler?: string | undefined;
  /** The platform that handles it. */
  handling?: string | undefined;
  kind?: (typeof KINDS)[number] | undefined;
  from?: string | undefined;
  to?: string | undefined;
  /** Sorted by the time that is left. */
  by_due?: true | undefined;
  /** The other way round than usual: the oldest first, or the farthest end. */
  oldest?: true | undefined;
  /** The row on which to stand. */
  at?: string | undefined;
}

/** Reads an address; what it does not understand is dropped. */
export function readSearch(search: Record<string, unknown>): RequestSearch {
  return tidy({
    status: oneFrom(STATUSES, search["status"]),
    time: oneFrom(TIMES, search["time"]),
    channel: named("request_channel", search["channel"]),
    source: textFrom(search["source"]),
    nature: oneFrom(NATURES, search["nature"]),
    satisfaction: named("satisfaction", search["satisfaction"]),
    platform: textFrom(search["platform"]),
    handler: textFrom(search["handler"]),
    handling: textFrom(search["handling"]),
    kind: oneFrom(KINDS, search["kind"]),
    from: dayFrom(search["from"]),
    to: dayFrom(search["to"]),
    by_due: search["by_due"] === true ? true : undefined,
    oldest: search["oldest"] === true ? true : undefined,
    at: textFrom(search["at"]),
  });
}

/** What the core is asked. */
export function askFor(search: RequestSearch): RequestListAsk {
  const is = (kind: RequestSearch["kind"]): true | undefined =>
    search.kind === kind ? true : undefined;
  return tidy({
    status: search.status,
    time: search.time,
    channel: search.channel,
    source_platform: search.source,
    nature: search.nature,
    satisfaction: search.satisfaction,
    platform_id: search.platform,
    handling_platform_id: search.handling,
    handler_id: search.handler,
    only_first: is("first"),
    only_counted: is("counted"),
    high_star: is("high_star"),
    old_petition: is("old_petition"),
    legal_matter: is("legal"),
    from: search.from,
    to: search.to,
    sort: search.by_due ? "due_at" : undefined,
    ascending: sortOf(search).descending ? undefined : true,
  });
}

/** Whether anything narrows the list. */
export function isFiltered(search: RequestSearch): boolean {
  const { oldest: _oldest, at: _at, by_due: _by, ...filters } = search;
  return Object.values<unknown>(filters).some((value) => value !== undefined);
}

/** The order alone. */
export function withoutFilters(search: RequestSearch): RequestSearch {
  return tidy({ oldest: search.oldest, by_due: search.by_due });
}

/** The list's sort as the grid shows it: the newest first, or the nearest end first. */
export function sortOf(search: RequestSearch): GridSort {
  const by = search.by_due ? "due_at" : "submitted_at";
  return { by, descending: (search.oldest === true) === (search.by_due === true) };
}

/** The address after a click on a head. */
export function sorted(search: RequestSearch, sort: GridSort | null): RequestSearch {
  const byDue = sort?.by === "due_at" ? true : undefined;
  const isTurned = sort !== null && sort.descending === (byDue === true);
  return tidy({ ...search, by_due: byDue, oldest: isTurned ? true : undefined, at: undefined });
}

/** How many stand in a tab; undefined until the core has counted. */
export function countIn(
  counts: RequestCountShape | undefined,
  tab: RequestStatus | (typeof TIMES)[number],
): number | undefined {
  if (!counts) return undefined;
  if (tab === "overdue") return counts.overdue;
  if (tab === "soon") return counts.due_soon;
  return counts.by_status[tab] ?? 0;
}

function named<C extends "request_channel" | "satisfaction">(
  of: C,
  value: unknown,
): ChoiceOf<C> | undefined {
  return choices(of).find((one) => one.value === value)?.value;
}
