import type { ChartRow } from "./table";

const DAY_MS = 86_400_000;

/** A week from Monday on; days beyond the period are not there. */
export interface Week {
  monday: string;
  days: (ChartRow | null)[];
}

/** Days in a row as weeks, each beginning on a Monday. */
export function weeksOf(days: readonly ChartRow[]): Week[] {
  const weeks = new Map<string, Week>();
  for (const day of days) {
    const at = Date.parse(`${day.key}T00:00:00Z`);
    const weekday = (new Date(at).getUTCDay() + 6) % 7;
    const monday = new Date(at - weekday * DAY_MS).toISOString().slice(0, 10);
    const week = weeks.get(monday) ?? { monday, days: Array.from({ length: 7 }, () => null) };
    week.days[weekday] = day;
    weeks.set(monday, week);
  }
  return [...weeks.values()];
}
