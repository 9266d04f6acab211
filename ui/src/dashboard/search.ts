import { dayFrom, oneFrom, textFrom, tidy } from "../components/filters/spans";
import { SPANS, type Span, daysOf } from "../figures/periods";
import type { DashboardAsk, DashboardCasesAsk, DashboardCount } from "../ipc/generated";

const COUNTS = [
  "registered",
  "accepted",
  "mediated",
  "agreed",
  "performed",
  "finished",
  "closed",
  "settled",
] as const satisfies DashboardCount[];

/** What the address says of the room. Whatever is ordinary is left out of it. */
export interface DashboardSearch {
  span?: Span | undefined;
  year?: string | undefined;
  platform?: string | undefined;
  /** The number whose disputes are open, and its days. */
  open?: DashboardCount | undefined;
  open_from?: string | undefined;
  open_to?: string | undefined;
}

/** Reads an address; what it does not understand is dropped. */
export function readSearch(search: Record<string, unknown>): DashboardSearch {
  const year = textFrom(search["year"]);
  return tidy({
    span: oneFrom(SPANS, search["span"]),
    year: year !== undefined && /^20\d\d$/.test(year) ? year : undefined,
    platform: textFrom(search["platform"]),
    open: oneFrom(COUNTS, search["open"]),
    open_from: dayFrom(search["open_from"]),
    open_to: dayFrom(search["open_to"]),
  });
}

/** What the core is asked. */
export function askFor({ span, year, platform }: DashboardSearch, today: string): DashboardAsk {
  const chosen = Number(year ?? today.slice(0, 4));
  return tidy({ ...daysOf(span ?? "last12", chosen), platform_id: platform });
}

/** The disputes that are looked at; none where nothing is open. */
export function casesFor(search: DashboardSearch): DashboardCasesAsk | null {
  const { open, open_from: from, open_to: to, platform } = search;
  if (open === undefined) return null;
  return tidy({ count: open, from, to, platform_id: platform });
}

/** The address without what is open. */
export function closed(search: DashboardSearch): DashboardSearch {
  const { open: _open, open_from: _from, open_to: _to, ...rest } = search;
  return rest;
}
