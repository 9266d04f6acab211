import { textFrom, tidy } from "../components/filters/spans";

/** A month of a year. */
export interface Month {
  year: number;
  month: number;
}

/** What the address of the list says. */
export interface AllowanceSearch {
  /** `YYYY-MM`; this month where it is left out. */
  month?: string | undefined;
  platform?: string | undefined;
  committee?: string | undefined;
}

/** Reads an address; what it does not understand is dropped. */
export function readSearch(search: Record<string, unknown>): AllowanceSearch {
  const month = textFrom(search["month"]);
  return tidy({
    month: month && parseMonth(month) ? month : undefined,
    platform: textFrom(search["platform"]),
    committee: textFrom(search["committee"]),
  });
}

/** `2026-03` as a month; null for anything else. */
export function parseMonth(text: string): Month | null {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  return match ? { year: Number(match[1]), month: Number(match[2]) } : null;
}

/** A month as the address has it. */
export function monthText({ year, month }: Month): string {
  return `${year}-${String(month).padStart(2, "0")}`;
}

/** The month that lies so many months after another. */
export function monthAfter({ year, month }: Month, by: number): Month {
  const index = year * 12 + (month - 1) + by;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}

/** The month that the address names, or that of today. */
export function monthOf(search: AllowanceSearch, today: string): Month {
  return (
    parseMonth(search.month ?? "") ?? parseMonth(today.slice(0, 7)) ?? { year: 1970, month: 1 }
  );
}

/** Whether a month has not begun yet. */
export function isAhead({ year, month }: Month, today: string): boolean {
  return monthText({ year, month }) > today.slice(0, 7);
}
