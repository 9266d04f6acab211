import { tidy } from "../../components/filters/spans";
import type { ExportFormat, ExportRequests, RequestShape } from "../../ipc/generated";
import { type RequestSearch, askFor } from "../filters";

/** What a person has decided about an export. */
export interface ExportChoice {
  shape: RequestShape;
  format: ExportFormat;
  full: boolean;
  reason: string;
}

/** What stands in the dialog at first: the safe choice. */
export const FIRST_CHOICE: ExportChoice = {
  shape: "hotline_list",
  format: "xlsx",
  full: false,
  reason: "",
};

/** Whether the reason that a full export needs is still missing. */
export function lacksReason(choice: ExportChoice): boolean {
  return choice.full && choice.reason.trim() === "";
}

/** The order as the core takes it: the list's filters, and a reason only where identities go out. */
export function orderFor(choice: ExportChoice, search: RequestSearch): ExportRequests {
  return tidy({
    shape: choice.shape,
    format: choice.format,
    filter: askFor(search),
    full: choice.full,
    reason: choice.full ? choice.reason.trim() : undefined,
  });
}

const SHOWN = 5;

/** The first titles of a shape, to tell which one it is. */
export function firstTitles(columns: readonly string[], separator: string, more: string): string {
  const shown = columns.slice(0, SHOWN).join(separator);
  return columns.length > SHOWN ? shown + more : shown;
}
