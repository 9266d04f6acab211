import type { ExportRequests, RequestShape } from "../../ipc/generated";
import { type Disclosure, disclosureOf } from "../../ledgers/export/disclosure";
import { type RequestSearch, askFor } from "../filters";

/** The shape that stands in the dialog at first. */
export const FIRST_SHAPE: RequestShape = "hotline_list";

/** The order as the core takes it: the list's filters, and a reason only where identities go out. */
export function orderFor(
  shape: RequestShape,
  decided: Disclosure,
  search: RequestSearch,
): ExportRequests {
  return { shape, filter: askFor(search), ...disclosureOf(decided) };
}

const SHOWN = 5;

/** The first titles of a shape, to tell which one it is. */
export function firstTitles(columns: readonly string[], separator: string, more: string): string {
  const shown = columns.slice(0, SHOWN).join(separator);
  return columns.length > SHOWN ? shown + more : shown;
}
