/** How much of the calendar is in sight. */
export const VIEWS = ["month", "week", "day"] as const;
/** One of them. */
export type View = (typeof VIEWS)[number];

const DAY_MS = 86_400_000;

/** The day so many days later, or earlier. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/** The same date so many months later; the last of the month where it has no such date. */
export function addMonths(day: string, count: number): string {
  const [year = 1970, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last)))
    .toISOString()
    .slice(0, 10);
}

/** Monday is 0. */
export function weekdayOf(day: string): number {
  return (new Date(Date.parse(day)).getUTCDay() + 6) % 7;
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  return addDays(day, -weekdayOf(day));
}

/** The seven days of a day's week. */
export function weekOf(day: string): string[] {
  const monday = mondayOf(day);
  return Array.from({ length: 7 }, (_, at) => addDays(monday, at));
}

/** The weeks that a day's month touches, Monday first: four, five or six. */
export function monthGrid(day: string): string[][] {
  const first = `${day.slice(0, 7)}-01`;
  const last = addDays(addMonths(first, 1), -1);
  const weeks: string[][] = [];
  for (let monday = mondayOf(first); monday <= last; monday = addDays(monday, 7)) {
    weeks.push(weekOf(monday));
  }
  return weeks;
}

/** The days that a view shows. */
export function daysOf(view: View, day: string): string[] {
  if (view === "month") return monthGrid(day).flat();
  return view === "week" ? weekOf(day) : [day];
}

/** The day to stand on one view earlier or later. */
export function turned(view: View, day: string, by: 1 | -1): string {
  if (view === "month") return addMonths(day, by);
  return addDays(day, view === "week" ? 7 * by : by);
}
