/** One instalment: an amount in fen and its last day. */
export interface Instalment {
  amount_fen: string;
  due_on: string;
}

/** At most so many instalments: ten years of months. */
export const MOST_INSTALMENTS = 120;

/**
 * Splits an amount into equal monthly instalments, exact to the fen: what does not divide falls on
 * the last one, so that their sum is the whole. Empty when it cannot be done.
 */
export function split(fen: string, times: number, firstDue: string): Instalment[] {
  if (!/^\d+$/.test(fen) || !Number.isInteger(times)) return [];
  if (times < 1 || times > MOST_INSTALMENTS || !/^\d{4}-\d{2}-\d{2}$/.test(firstDue)) return [];
  const whole = BigInt(fen);
  const n = BigInt(times);
  const each = whole / n;
  if (each === 0n) return [];
  return Array.from({ length: times }, (_, index) => ({
    amount_fen: (index === times - 1 ? whole - each * (n - 1n) : each).toString(),
    due_on: monthsAfter(firstDue, index),
  }));
}

/** The same day so many months later; the month's last day where it has no such day. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}
