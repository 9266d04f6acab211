import type { ExportFormat } from "../../ipc/generated";

/** What a person has decided about a file that leaves the house. */
export interface Disclosure {
  format: ExportFormat;
  full: boolean;
  reason: string;
}

/** What stands in the dialog at first: the safe choice. */
export const FIRST_DISCLOSURE: Disclosure = { format: "xlsx", full: false, reason: "" };

/** Whether the reason that a full export needs is still missing. */
export function lacksReason(decided: Disclosure): boolean {
  return decided.full && decided.reason.trim() === "";
}

/** The part of an order that says how much goes out; a reason only where identities do. */
export function disclosureOf({ format, full, reason }: Disclosure) {
  return full ? { format, full, reason: reason.trim() } : { format, full };
}
