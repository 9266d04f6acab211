import { dayFrom, oneFrom, textFrom, tidy } from "../components/filters/spans";
import type { GridSort } from "../components/grid-columns";
import type {
  RatingCountsAsk,
  RatingListAsk,
  RatingStatus,
  Satisfaction,
  SubjectKind,
} from "../ipc/generated";

/** The statuses in the order in which a rating passes through them. */
export const STATUSES = [
  "to_verify",
  "rectifying",
  "to_answer",
  "closed",
  "excluded",
  "recorded",
] as const satisfies RatingStatus[];
/** The five levels, the best first. */
export const LEVELS = [
  "very_satisfied",
  "satisfied",
  "fairly_satisfied",
  "dissatisfied",
  "very_dissatisfied",
] as const satisfies Satisfaction[];
/** What can be rated. */
export const SUBJECTS = ["request", "dispute", "consultation"] as const satisfies SubjectKind[];

/** What the address says of the list. Whatever is ordinary is left out of it. */
export interface RatingSearch {
  status?: RatingStatus | undefined;
  level?: Satisfaction | undefined;
  bad?: true | undefined;
  overdue?: true | undefined;
  subject?: SubjectKind | undefined;
  platform?: string | undefined;
  responsible?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  /** The oldest first. */
  oldest?: true | undefined;
  /** The rating that is open. */
  open?: string | undefined;
}

/** Reads an address; what it does not understand is dropped. */
export function readSearch(search: Record<string, unknown>): RatingSearch {
  return tidy({
    status: oneFrom(STATUSES, search["status"]),
    level: oneFrom(LEVELS, search["level"]),
    bad: search["bad"] === true ? true : undefined,
    overdue: search["overdue"] === true ? true : undefined,
    subject: oneFrom(SUBJECTS, search["subject"]),
    platform: textFrom(search["platform"]),
    responsible: textFrom(search["responsible"]),
    from: dayFrom(search["from"]),
    to: dayFrom(search["to"]),
    oldest: search["oldest"] === true ? true : undefined,
    open: textFrom(search["open"]),
  });
}

/** What the core is asked for the list. */
export function askFor(search: RatingSearch): RatingListAsk {
  return tidy({
    status: search.status,
    level: search.level,
    bad_only: search.bad,
    overdue: search.overdue,
    subject_kind: search.subject,
    platform_id: search.platform,
    responsible_id: search.responsible,
    from: search.from,
    to: search.to,
    ascending: search.oldest,
  });
}

/** What the core is asked for the figures: the place and the days, not the state. */
export function countsFor(search: RatingSearch): RatingCountsAsk {
  return tidy({ platform_id: search.platform, from: search.from, to: search.to });
}

/** Whether anything narrows the list. */
export function isFiltered(search: RatingSearch): boolean {
  const { oldest: _oldest, open: _open, ...filters } = search;
  return Object.values<unknown>(filters).some((value) => value !== undefined);
}

/** The order alone. */
export function withoutFilters(search: RatingSearch): RatingSearch {
  return tidy({ oldest: search.oldest });
}

/** The address after a quick choice: one state at a time, everything else as it was. */
export function withState(
  search: RatingSearch,
  state: Pick<RatingSearch, "status" | "bad" | "overdue">,
): RatingSearch {
  const { status: _status, bad: _bad, overdue: _overdue, open: _open, ...rest } = search;
  return tidy({ ...rest, ...state });
}

/** The list's sort as the grid shows it: always by the day of the rating. */
export function sortOf(search: RatingSearch): GridSort {
  return { by: "rated_at", descending: search.oldest !== true };
}

/** The address after a click on the head of the day. */
export function sorted(search: RatingSearch, sort: GridSort | null): RatingSearch {
  const oldest = sort !== null && !sort.descending ? true : undefined;
  return tidy({ ...search, oldest });
}

/** A share in per cent with one decimal, exact at both ends; null where nothing was counted. */
export function percent(part: number, whole: number): string | null {
  if (whole === 0) return null;
  const tenths = Math.round((part * 1000) / whole);
  // What is not whole must not look whole.
  const shown = part < whole ? Math.min(tenths, 999) : tenths;
  return `${(shown / 10).toFixed(shown % 10 === 0 ? 0 : 1)}%`;
}
