import { t } from "../texts/t";

/** A month: 2026年3月. */
export function formatMonth(day: string): string {
  const [year = "", month = ""] = day.split("-");
  return t("dashboard.month_of", { year, month: Number(month) });
}

/** A share in percent with one decimal; none where there is no whole. */
export function percentOf(part: number, whole: number): string | undefined {
  return whole === 0 ? undefined : `${(Math.round((part * 1000) / whole) / 10).toFixed(1)}%`;
}

/** The days of a month that is not whole: 2日至31日. */
export function daysWithin({ from, to }: { from: string; to: string }): string | undefined {
  const [first, last] = [from, to].map((day) => Number(day.slice(8)));
  const [year = 0, month = 1] = from.split("-").map(Number);
  const end = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (first === undefined || last === undefined || (first === 1 && last === end)) return undefined;
  return first === last
    ? t("dashboard.only_day", { day: first })
    : t("dashboard.only_days", { first, last });
}
