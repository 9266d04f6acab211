import type { DashboardCount, DashboardOpens, Satisfaction } from "../ipc/generated";
import type { DashboardSearch } from "./search";

/** The days of a number. */
export interface Days {
  from: string | null;
  to: string;
}

/** The ways from a number to the list of exactly what it counts; none where that list is not for who asks. */
export interface Links {
  disputes: (
    days: Days,
    more?: { type?: string; platform?: string; status?: "open" },
  ) => string | null;
  requests: (days: Days, more?: RequestsOf) => string | null;
  ratings: (days: Days, level: Satisfaction) => string | null;
  /** Disputes that no list holds: within this room. */
  cases: (days: Days, count: DashboardCount) => string | null;
}

interface RequestsOf {
  kind?: "counted";
  status?: "finished";
  satisfaction?: Satisfaction;
  handling?: string;
}

/** The ways for a person, of the platform that is chosen. */
export function linksFor(opens: DashboardOpens, search: DashboardSearch): Links {
  const { span, year, platform } = search;
  return {
    disputes: (days, more) =>
      opens.disputes ? address("/disputes", { ...daysOf(days), platform, ...more }) : null,
    requests: (days, more) =>
      opens.requests
        ? address("/requests", { ...daysOf(days), handling: platform, ...more })
        : null,
    ratings: (days, level) =>
      opens.ratings ? address("/ratings", { ...daysOf(days), level, platform }) : null,
    cases: (days, count) =>
      opens.disputes
        ? address("/dashboard", {
            span,
            year,
            platform,
            open: count,
            open_from: days.from ?? undefined,
            open_to: days.to,
          })
        : null,
  };
}

/** No way anywhere: for what only stands there. */
export const NO_LINKS: Links = {
  disputes: () => null,
  requests: () => null,
  ratings: () => null,
  cases: () => null,
};

function daysOf({ from, to }: Days): { from?: string | undefined; to: string } {
  return { from: from ?? undefined, to };
}

function address(path: string, search: Record<string, string | undefined>): string {
  const words = Object.entries(search).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return `${path}?${new URLSearchParams(words).toString()}`;
}
