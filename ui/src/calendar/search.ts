import { dayFrom, oneFrom, textFrom, tidy } from "../components/filters/spans";
import type { CalendarAsk, CalendarKind } from "../ipc/generated";
import { VIEWS, type View, daysOf } from "./days";

/** The groups by which people look: what happens, what ends, who sits where. */
export const GROUPS = {
  sessions: ["session"],
  appointments: ["appointment"],
  deadlines: [
    "dispute_due",
    "performance_due",
    "confirmation_due",
    "follow_up_due",
    "enforcement_due",
    "request_due",
    "referral_due",
    "rating_due",
    "hazard_due",
  ],
  rounds: ["hazard_review", "inspection", "outreach"],
  duty: ["duty"],
} as const satisfies Record<string, readonly CalendarKind[]>;

/** One of them. */
export type Group = keyof typeof GROUPS;

/** The groups in the order in which they are offered. */
export const GROUP_NAMES = [
  "sessions",
  "appointments",
  "deadlines",
  "rounds",
  "duty",
] as const satisfies Group[];

/** What the address says of the calendar. Whatever is ordinary is left out of it. */
export interface CalendarSearch {
  view?: View | undefined;
  /** A day in sight; today where absent. */
  day?: string | undefined;
  /** Only this group. */
  show?: Group | undefined;
  platform?: string | undefined;
  person?: string | undefined;
}

/** Reads an address; what it does not understand is dropped. */
export function readSearch(search: Record<string, unknown>): CalendarSearch {
  return tidy({
    view: oneFrom(VIEWS, search["view"]),
    day: dayFrom(search["day"]),
    show: oneFrom(GROUP_NAMES, search["show"]),
    platform: textFrom(search["platform"]),
    person: textFrom(search["person"]),
  });
}

/** What the core is asked. */
export function askFor(search: CalendarSearch, today: string): CalendarAsk {
  const days = daysOf(search.view ?? "month", search.day ?? today);
  return tidy({
    from: days[0] ?? today,
    to: days.at(-1) ?? today,
    kinds: search.show ? [...GROUPS[search.show]] : [],
    platform_id: search.platform,
    person_id: search.person,
  });
}

/** Whether anything narrows the calendar. */
export function isFiltered(search: CalendarSearch): boolean {
  return Boolean(search.show ?? search.platform ?? search.person);
}
