import { formatDay } from "../components/format";

/** A day without its year while that is this one: 11月23日, in English 23 Nov. */
export function shortDay(day: string, today: string): string {
  const whole = formatDay(day);
  return day.slice(0, 4) === today.slice(0, 4) ? whole.replace(/^\d{4}年|\s\d{4}$/, "") : whole;
}
