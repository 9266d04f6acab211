import type { HolidayYearRow } from "../ipc/generated";

/** The days of one year that are otherwise than the week has them. */
export interface YearDays {
  off: ReadonlySet<string>;
  working: ReadonlySet<string>;
}

/** What a day is. */
export type DayKind = "weekday" | "weekend" | "off" | "working";

const DAY_MS = 86_400_000;

/** The days of a saved table; of none, an ordinary year. */
export function daysOf(
  row: Pick<HolidayYearRow, "days_off" | "working_days"> | undefined,
): YearDays {
  return { off: new Set(row?.days_off), working: new Set(row?.working_days) };
}

/** The days as the core takes them. */
export function listsOf(days: YearDays): { days_off: string[]; working_days: string[] } {
  return { days_off: inOrder(days.off), working_days: inOrder(days.working) };
}

/** What a day is in a year. */
export function kindOf(day: string, days: YearDays): DayKind {
  if (days.working.has(day)) return "working";
  if (days.off.has(day)) return "off";
  return isWeekend(day) ? "weekend" : "weekday";
}

/** A weekday becomes a day off, a weekend day a working day; and back. */
export function toggled(day: string, days: YearDays): YearDays {
  const off = new Set(days.off);
  const working = new Set(days.working);
  if (!isWeekend(day)) flip(off, day);
  else if (flip(working, day)) off.delete(day);
  return { off, working };
}

/** Whether two years have the same days. */
export function sameDays(one: YearDays, other: YearDays): boolean {
  return sameSet(one.off, other.off) && sameSet(one.working, other.working);
}

/** Days off that are no weekend anyway: those that people count. */
export function weekdaysOff(days: YearDays): number {
  return [...days.off].filter((day) => !isWeekend(day)).length;
}

/** A month's days by weeks that begin on Monday; null before the first and after the last. */
export function monthWeeks(year: number, month: number): (string | null)[][] {
  const first = new Date(Date.UTC(year, month - 1, 1));
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const cells: (string | null)[] = Array.from({ length: weekdayOf(first) }, () => null);
  for (let date = 1; date <= length; date += 1) cells.push(dayText(year, month, date));
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** The last week of the year before, where a New Year holiday may begin. */
export function eveDays(year: number): string[] {
  return Array.from({ length: 7 }, (_, at) => dayText(year - 1, 12, 25 + at));
}

/** The day some days later, or earlier. */
export function dayAfter(day: string, count: number): string {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/** Monday is 0. */
export function weekdayOfDay(day: string): number {
  return weekdayOf(new Date(day));
}

function isWeekend(day: string): boolean {
  return weekdayOfDay(day) >= 5;
}

function weekdayOf(date: Date): number {
  return (date.getUTCDay() + 6) % 7;
}

function dayText(year: number, month: number, date: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

/** Puts a day in or takes it out; whether it is in now. */
function flip(set: Set<string>, day: string): boolean {
  if (set.delete(day)) return false;
  set.add(day);
  return true;
}

function inOrder(days: ReadonlySet<string>): string[] {
  // A copy of its own; `toSorted` is younger than the oldest browsers that we serve.
  // oxlint-disable-next-line unicorn/no-array-sort
  return [...days].sort();
}

function sameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((day) => other.has(day));
}

/** Days in few words, runs drawn together: 1/1–1/3、5/1. */
export function shortDays(days: readonly string[]): string {
  const runs: [string, string][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && dayAfter(run[1], 1) === day) run[1] = day;
    else runs.push([day, day]);
  }
  return runs
    .map(([first, last]) => (first === last ? short(first) : `${short(first)}–${short(last)}`))
    .join("、");
}

function short(day: string): string {
  return `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`;
}
