import { oneFrom, textFrom, tidy } from "../components/filters/spans";
import type { TypicalCaseListAsk, TypicalCaseStatus } from "../ipc/generated";

/** The statuses in the order in which a typical case passes through them. */
export const STATUSES = [
  "submitted",
  "draft",
  "approved",
  "rejected",
  "withdrawn",
] as const satisfies TypicalCaseStatus[];

/** What the address says of the list. */
export interface TypicalCaseSearch {
  status?: TypicalCaseStatus | undefined;
  type?: string | undefined;
  text?: string | undefined;
}

/** Reads an address; what it does not understand is dropped. */
export function readSearch(search: Record<string, unknown>): TypicalCaseSearch {
  return tidy({
    status: oneFrom(STATUSES, search["status"]),
    type: textFrom(search["type"]),
    text: textFrom(search["text"]),
  });
}

/** What the core is asked. */
export function askFor(search: TypicalCaseSearch): TypicalCaseListAsk {
  return tidy({ status: search.status, dispute_type: search.type, text: search.text });
}

/** Whether anything narrows the list. */
export function isFiltered(search: TypicalCaseSearch): boolean {
  const { status, type, text } = search;
  return [status, type, text].some((value) => value !== undefined);
}
