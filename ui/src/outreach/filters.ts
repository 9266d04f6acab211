import { oneFrom, textFrom, tidy } from "../components/filters/spans";
import type { GridSort } from "../components/grid-columns";
import type { OutreachForm, OutreachTotalsAsk } from "../ipc/generated";

/** The two sides of the room: the plan against what was done, and every activity. */
export const VIEWS = ["plan", "list"] as const;

/** The forms of an activity in the order in which they are offered. */
export const FORMS = [
  "lecture",
  "stand",
  "door_to_door",
  "advice_day",
  "show",
  "school",
  "enterprise",
  "online",
  "other",
] as const satisfies OutreachForm[];

/** The months. */
export const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** What the address says of the room. */
export interface OutreachSearch {
  view?: (typeof VIEWS)[number] | undefined;
  /** This year where none is given. */
  year?: number | undefined;
  month?: number | undefined;
  platform?: string | undefined;
  theme?: string | undefined;
  form?: OutreachForm | undefined;
  /** Only activities of this line of the plan. */
  line?: string | undefined;
  /** The oldest first. */
  oldest?: true | undefined;
  /** What is open in the drawer: a new activity, a new line, or the line of that id. */
  open?: string | undefined;
  /** The row on which to stand. */
  at?: string | undefined;
}

/** Reads the address; what it does not understand is dropped. */
export function outreachSearch(raw: Record<string, unknown>): OutreachSearch {
  return tidy({
    view: oneFrom(VIEWS, raw["view"]),
    year: wholeFrom(raw["year"], 2000, 2100),
    month: wholeFrom(raw["month"], 1, 12),
    platform: textFrom(raw["platform"]),
    theme: textFrom(raw["theme"]),
    form: oneFrom(FORMS, raw["form"]),
    line: textFrom(raw["line"]),
    oldest: raw["oldest"] === true ? true : undefined,
    open: textFrom(raw["open"]),
    at: textFrom(raw["at"]),
  });
}

function wholeFrom(value: unknown, least: number, most: number): number | undefined {
  const number = Number(value);
  return value !== null && Number.isInteger(number) && number >= least && number <= most
    ? number
    : undefined;
}

/** The year that is shown. */
export function yearOf(search: OutreachSearch, today: string): number {
  return search.year ?? Number(today.slice(0, 4));
}

/** What the core is asked about the activities. */
export function askFor(search: OutreachSearch, today: string): OutreachTotalsAsk {
  return tidy({
    year: yearOf(search, today),
    month: search.month,
    platform_id: search.platform,
    theme: search.theme,
    form: search.form,
    plan_id: search.line,
  });
}

/** Whether anything but the year narrows the list. */
export function isFiltered(search: OutreachSearch): boolean {
  const { month, platform, theme, form, line } = search;
  return [month, platform, theme, form, line].some((one) => one !== undefined);
}

/** The year and the order alone. */
export function withoutFilters(search: OutreachSearch): OutreachSearch {
  return tidy({ view: search.view, year: search.year, oldest: search.oldest });
}

/** The list's sort as the grid shows it: always by day. */
export function sortOf(search: OutreachSearch): GridSort {
  return { by: "held_on", descending: search.oldest !== true };
}
