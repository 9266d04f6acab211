import type { CalendarKind, CalendarRow } from "../ipc/generated";

/** A line of a day's cell: one entry, or several of a kind under one name. */
export type Line =
  | { shape: "one"; row: CalendarRow }
  | { shape: "many"; kind: CalendarKind; rows: CalendarRow[] };

/** So many of a kind are told one by one; sessions always are. */
const TOLD = 2;

/** The lines of a day: sessions by time, then the rest; many of a kind become one line. */
export function linesOf(rows: readonly CalendarRow[]): Line[] {
  const kinds = new Map<CalendarKind, CalendarRow[]>();
  for (const row of rows) kinds.set(row.kind, [...(kinds.get(row.kind) ?? []), row]);
  const lines: Line[] = [];
  for (const [kind, ofKind] of kinds) {
    if (kind === "session" || ofKind.length <= TOLD) {
      lines.push(...ofKind.map((row): Line => ({ shape: "one", row })));
    } else {
      lines.push({ shape: "many", kind, rows: ofKind });
    }
  }
  return lines;
}

/** The lines that fit, and how many entries do not. One line is given up to say so. */
export function fitting(lines: readonly Line[], room: number): { shown: Line[]; left: number } {
  if (lines.length <= room) return { shown: [...lines], left: 0 };
  const shown = lines.slice(0, Math.max(0, room - 1));
  const left = lines
    .slice(shown.length)
    .reduce((sum, line) => sum + (line.shape === "one" ? 1 : line.rows.length), 0);
  return { shown, left };
}

/** The entries of each day. */
export function byDay(rows: readonly CalendarRow[]): ReadonlyMap<string, CalendarRow[]> {
  const days = new Map<string, CalendarRow[]>();
  for (const row of rows) days.set(row.day, [...(days.get(row.day) ?? []), row]);
  return days;
}
