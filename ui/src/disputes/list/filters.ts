import type {
  DisputeListAsk,
  DisputeOrder,
  DisputeStatus,
  MediationKind,
} from "../../ipc/generated";
import type { GridSort } from "../../components/grid-columns";

/** Statuses in which a matter still asks something of somebody: 在办. */
export const OPEN_STATUSES = [
  "registered",
  "accepted",
  "agreed",
] as const satisfies DisputeStatus[];

/** The statuses in the order in which a matter passes through them. */
export const STATUSES = [
  "registered",
  "accepted",
  "agreed",
  "performed",
  "closed",
  "terminated",
  "refused",
] as const satisfies DisputeStatus[];

const KINDS = [
  "peoples",
  "administrative",
  "judicial",
  "lawyer",
] as const satisfies MediationKind[];

/** The orders of the list; the first is the ordinary one. */
export const ORDERS = [
  "registered_on",
  "due_on",
  "changed_at",
  "amount",
  "docket_no",
] as const satisfies DisputeOrder[];

/** What the address says of the list. Whatever is ordinary is left out of it. */
export interface DisputeSearch {
  status?: "open" | DisputeStatus;
  type?: string;
  platform?: string;
  kind?: MediationKind;
  mediator?: string;
  from?: string;
  to?: string;
  due_by?: string;
  conflict?: true;
  sort?: DisputeOrder;
  order?: "asc" | "desc";
  /** The row to stand on: the case one comes back from. */
  at?: string;
}

/** Reads the address; what it cannot make sense of is dropped, never an error. */
export function readSearch(raw: Readonly<Record<string, unknown>>): DisputeSearch {
  return tidySearch({
    status: oneOf(["open", ...STATUSES] as const, raw["status"]),
    type: word(raw["type"]),
    platform: id(raw["platform"]),
    kind: oneOf(KINDS, raw["kind"]),
    mediator: id(raw["mediator"]),
    from: day(raw["from"]),
    to: day(raw["to"]),
    due_by: day(raw["due_by"]),
    conflict: raw["conflict"] === true ? true : undefined,
    sort: oneOf(ORDERS, raw["sort"]),
    order: oneOf(["asc", "desc"] as const, raw["order"]),
    at: id(raw["at"]),
  });
}

/** The same without what says nothing, so that an unfiltered list has a bare address. */
export function tidySearch(search: DisputeSearch): DisputeSearch {
  const tidy: DisputeSearch = {};
  for (const [key, value] of Object.entries(search)) {
    if (value !== undefined && value !== "") Object.assign(tidy, { [key]: value });
  }
  return tidy;
}

/** What the core is asked for. */
export function askFor(search: DisputeSearch): Omit<DisputeListAsk, "cursor"> {
  const { status, sort = "registered_on" } = search;
  return {
    status: status === "open" ? [...OPEN_STATUSES] : status,
    platform_id: search.platform,
    dispute_type: search.type,
    mediation_kind: search.kind,
    mediator_id: search.mediator,
    from: search.from,
    to: search.to,
    due_by: search.due_by,
    has_conflict: search.conflict,
    sort,
    ascending: isAscending(search),
  };
}

/** Whether anything narrows the list. */
export function isFiltered(search: DisputeSearch): boolean {
  const { sort: _sort, order: _order, at: _at, ...filters } = tidySearch(search);
  return Object.keys(filters).length > 0;
}

/** The address without its filters; the order stays. */
export function withoutFilters(search: DisputeSearch): DisputeSearch {
  return tidySearch({ sort: search.sort, order: search.order });
}

/** How the grid shows the order. */
export function sortOf(search: DisputeSearch): GridSort {
  return { by: search.sort ?? "registered_on", descending: !isAscending(search) };
}

/** The address after a click on a head of the grid; a third click returns to the ordinary order. */
export function sorted(search: DisputeSearch, sort: GridSort | null): DisputeSearch {
  const by = oneOf(ORDERS, sort?.by);
  const { sort: _sort, order: _order, at: _at, ...rest } = search;
  if (!sort || !by) return rest;
  const isOrdinary = sort.descending !== ascendsFirst(by);
  return tidySearch({
    ...rest,
    sort: by === "registered_on" ? undefined : by,
    order: isOrdinary ? undefined : sort.descending ? "desc" : "asc",
  });
}

/** A day some days after another, both `YYYY-MM-DD`. */
export function dayAfter(start: string, days: number): string {
  const at = new Date(`${start}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** The first and the last day of the month that lies `back` months before a day's own. */
export function monthOf(today: string, back: number): { from: string; to: string } {
  const [year = 0, month = 1] = today.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 - back, 1));
  const last = new Date(Date.UTC(year, month - back, 0));
  return { from: first.toISOString().slice(0, 10), to: last.toISOString().slice(0, 10) };
}

function isAscending({ sort = "registered_on", order }: DisputeSearch): boolean {
  return order === undefined ? ascendsFirst(sort) : order === "asc";
}

/** What is due soonest stands first; everything else begins with the newest or largest. */
function ascendsFirst(sort: DisputeOrder): boolean {
  return sort === "due_on";
}

function word(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function id(value: unknown): string | undefined {
  const text = word(value);
  return text !== undefined && /^[0-9a-f-]{36}$/i.test(text) ? text : undefined;
}

function day(value: unknown): string | undefined {
  const text = word(value);
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined;
}

function oneOf<T extends string>(all: readonly T[], value: unknown): T | undefined {
  return all.find((one) => one === value);
}
