import { oneFrom, textFrom, tidy } from "../components/filters/spans";
import type { DisagreementRow, DisagreementWeight } from "../ipc/generated";

/** What weighs most first. */
export const WEIGHTS = ["legal", "ordinary", "harmless"] as const satisfies DisagreementWeight[];

/** What the address says of the room. */
export interface DisagreementSearch {
  weight?: DisagreementWeight | undefined;
  /** Only those of one matter. */
  matter?: string | undefined;
  /** The one that is open, by its key. */
  open?: string | undefined;
}

/** Reads an address; what it does not understand is dropped. */
export function readSearch(search: Record<string, unknown>): DisagreementSearch {
  return tidy({
    weight: oneFrom(WEIGHTS, search["weight"]),
    matter: textFrom(search["matter"]),
    open: textFrom(search["open"]),
  });
}

/** What tells one from all others. */
export function keyOfRow(row: Pick<DisagreementRow, "record" | "field">): string {
  return `${row.record}.${row.field}`;
}

/** The one that is open: the one that the address names, else the first. */
export function placeOf(rows: readonly DisagreementRow[], open: string | undefined): number {
  const at = rows.findIndex((row) => keyOfRow(row) === open);
  return at < 0 ? 0 : at;
}

/**
 * The one to open once the one at `at` is decided: the one after it, or the one before the end;
 * undefined once nothing is left.
 */
export function after(rows: readonly DisagreementRow[], at: number): string | undefined {
  const row = rows[at + 1] ?? rows[at - 1];
  return row && keyOfRow(row);
}

/** Where the matter's own screen is; undefined of matters that have none. */
export function addressOfMatter(kind: string, id: string): string | undefined {
  switch (kind) {
    case "dispute":
      return `/disputes/${id}`;
    case "request":
      return `/requests/${id}`;
    case "consultation":
      return `/consultations/${id}`;
    case "hazard":
      return `/hazards/${id}`;
    case "inspection":
      return `/hazards/inspections?id=${id}`;
    case "outreach_activity":
      return `/outreach/${id}`;
    case "person":
      return `/people?tab=people&open=${id}`;
    case "platform":
      return "/people";
    default:
      return undefined;
  }
}
