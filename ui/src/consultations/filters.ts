import { dayFrom, oneFrom, textFrom, tidy } from "../components/filters/spans";
import type { GridSort } from "../components/grid-columns";
import type { ConsultationListAsk, ConsultationManner } from "../ipc/generated";

const MANNERS = [
  "visit",
  "telephone",
  "online",
  "appointment",
  "home_visit",
] as const satisfies ConsultationManner[];

/** What the address says of the list. Whatever is ordinary is left out of it. */
export interface ConsultationSearch {
  lawyer?: string | undefined;
  topic?: string | undefined;
  manner?: ConsultationManner | undefined;
  platform?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  /** The oldest first. */
  oldest?: true | undefined;
  /** The row on which to stand. */
  at?: string | undefined;
}

/** Reads an address; what it does not understand is dropped. */
export function readSearch(search: Record<string, unknown>): ConsultationSearch {
  return tidy({
    lawyer: textFrom(search["lawyer"]),
    topic: textFrom(search["topic"]),
    manner: oneFrom(MANNERS, search["manner"]),
    platform: textFrom(search["platform"]),
    from: dayFrom(search["from"]),
    to: dayFrom(search["to"]),
    oldest: search["oldest"] === true ? true : undefined,
    at: textFrom(search["at"]),
  });
}

/** What the core is asked. */
export function askFor(search: ConsultationSearch): ConsultationListAsk {
  return tidy({
    lawyer_id: search.lawyer,
    topic: search.topic,
    manner: search.manner,
    platform_id: search.platform,
    from: search.from,
    to: search.to,
    ascending: search.oldest,
  });
}

/** Whether anything narrows the list. */
export function isFiltered(search: ConsultationSearch): boolean {
  const { oldest: _oldest, at: _at, ...filters } = search;
  return Object.values<unknown>(filters).some((value) => value !== undefined);
}

/** The order alone. */
export function withoutFilters(search: ConsultationSearch): ConsultationSearch {
  return tidy({ oldest: search.oldest });
}

/** The list's sort as the grid shows it: always by time. */
export function sortOf(search: ConsultationSearch): GridSort {
  return { by: "starts_at", descending: search.oldest !== true };
}

/** The address after a click on the head of the time. */
export function sorted(search: ConsultationSearch, sort: GridSort | null): ConsultationSearch {
  const oldest = sort !== null && !sort.descending ? true : undefined;
  return tidy({ ...search, oldest, at: undefined });
}

/** The request from which a new consultation is opened, or the earlier matter of its visit. */
export function readOrigin(search: Record<string, unknown>): {
  request?: string | undefined;
  visit?: string | undefined;
} {
  return tidy({ request: textFrom(search["request"]), visit: textFrom(search["visit"]) });
}
