import type { KeyboardEvent } from "react";
import { keyOf, rowFor } from "../components/keys";
import type { DisputeDocuments, DocumentRow } from "../ipc/generated";
import { boundDocuments, documentKey, otherForms } from "./key";

/** Which document is chosen, and how another is. */
export interface DocumentChoice {
  /** The key of the chosen one; null where there is none. */
  key: string | null;
  choose: (row: DocumentRow) => void;
  /** Arrows lead from paper to paper, across the sheets, and choose on the way. */
  move: (event: KeyboardEvent) => void;
}

/** So many papers a page key passes. */
const PAGE = 8;

/** The choice among all documents of a case, as one list for the keyboard. */
export function choiceOf(
  documents: DisputeDocuments,
  chosen: DocumentRow | null,
  choose: (row: DocumentRow) => void,
): DocumentChoice {
  const key = chosen && documentKey(chosen);
  function move(event: KeyboardEvent): void {
    const pressed = keyOf(event);
    if (pressed === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const rows = [...boundDocuments(documents), ...otherForms(documents)];
    const at = rows.findIndex((row) => documentKey(row) === key);
    const row = rows[rowFor(pressed, at, rows.length, PAGE) ?? -1];
    if (!row) return;
    event.preventDefault();
    choose(row);
    document.querySelector<HTMLElement>(`[data-document="${documentKey(row)}"]`)?.focus();
  }
  return { key, choose, move };
}
