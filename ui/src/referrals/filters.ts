import { dayFrom, oneFrom, textFrom, tidy } from "../components/filters/spans";
import type { GridSort } from "../components/grid-columns";
import type { ReferralChannel, ReferralDirection, ReferralListAsk } from "../ipc/generated";

/** The quick filters: what waits, what is handled, what is late. */
export const QUICK = ["waiting", "handling", "overdue"] as const;
/** One of the quick filters. */
export type Quick = (typeof QUICK)[number];

const CHANNELS = [
  "platform",
  "court_delegated",
  "court_entrusted",
  "police",
  "petition",
  "procuratorate",
  "administration",
  "hotline",
  "arbitration",
  "legal_aid",
  "court",
  "other",
] as const satisfies ReferralChannel[];

/** What the address says of the list. Whatever is ordinary is left out of it. */
export interface ReferralSearch {
  /** What came in; what went out where it is left out. */
  side?: "in" | undefined;
  quick?: Quick | undefined;
  channel?: ReferralChannel | undefined;
  /** A platform's id, or `all`; the own platform where it is left out. */
  platform?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  /** The oldest first. */
  oldest?: true | undefined;
  /** The row on which to stand. */
  at?: string | undefined;
}

/** Reads an address; what it does not understand is dropped. */
export function readSearch(search: Record<string, unknown>): ReferralSearch {
  return tidy({
    side: search["side"] === "in" ? "in" : undefined,
    quick: oneFrom(QUICK, search["quick"]),
    channel: oneFrom(CHANNELS, search["channel"]),
    platform: textFrom(search["platform"]),
    from: dayFrom(search["from"]),
    to: dayFrom(search["to"]),
    oldest: search["oldest"] === true ? true : undefined,
    at: textFrom(search["at"]),
  });
}

/** Whose referrals are shown: a platform's, the own one's, or the whole street's. */
export function platformOf(search: ReferralSearch, own: string | null): string | undefined {
  if (search.platform === "all") return undefined;
  return search.platform ?? own ?? undefined;
}

/** The side that the list shows. */
export function directionOf(search: ReferralSearch): ReferralDirection {
  return search.side ?? "out";
}

/** What the core is asked. */
export function askFor(search: ReferralSearch, own: string | null): ReferralListAsk {
  const { quick } = search;
  return tidy({
    direction: directionOf(search),
    status: quick === "waiting" ? "sent" : quick === "handling" ? "accepted" : undefined,
    overdue: quick === "overdue" ? true : undefined,
    channel: search.channel,
    platform_id: platformOf(search, own),
    from: search.from,
    to: search.to,
    ascending: search.oldest,
  });
}

/** Whether anything narrows the list; the side and the platform are no filters. */
export function isFiltered(search: ReferralSearch): boolean {
  const { quick, channel, from, to } = search;
  return [quick, channel, from, to].some((value) => value !== undefined);
}

/** Side, platform and order alone. */
export function withoutFilters(search: ReferralSearch): ReferralSearch {
  return tidy({ side: search.side, platform: search.platform, oldest: search.oldest });
}

/** The list's sort as the grid shows it: always by day. */
export function sortOf(search: ReferralSearch): GridSort {
  return { by: "sent_at", descending: search.oldest !== true };
}

/** The address after a click on the head of the day. */
export function sorted(search: ReferralSearch, sort: GridSort | null): ReferralSearch {
  const oldest = sort !== null && !sort.descending ? true : undefined;
  return tidy({ ...search, oldest, at: undefined });
}
