import type { AttachmentRow, DossierItem, FileAttachment } from "../ipc/generated";

/** What the panel needs to bind attachments into a dossier; records other than disputes have none. */
export interface Filing {
  /** The parties of the dispute, as choices. */
  parties: readonly { value: string; label: string }[];
}

/** Where an attachment is bound, as the dialog shows it. */
export interface FilingEntry {
  item: DossierItem | null;
  provided_by: string | null;
  proves: string | null;
  is_original: boolean;
  is_kept_out: boolean;
}

/** How an attachment is bound; with the evidence where nobody has said otherwise. */
export function filingOf(row: AttachmentRow): FilingEntry {
  return {
    item: boundAt(row),
    provided_by: row.provided_by,
    proves: row.proves,
    is_original: row.is_original,
    is_kept_out: row.is_kept_out,
  };
}

/** The item where an attachment is bound, kept out or not. */
export function boundAt(row: Pick<AttachmentRow, "dossier_item">): DossierItem {
  return row.dossier_item ?? "evidence";
}

/** What the core is told. What is kept out proves nothing in the dossier. */
export function filingRequest(id: string, entry: FilingEntry): FileAttachment {
  const proves = entry.proves?.trim();
  return {
    id,
    item: entry.item ?? undefined,
    provided_by: entry.provided_by ?? undefined,
    proves: proves || undefined,
    is_original: entry.is_original,
    is_kept_out: entry.is_kept_out,
  };
}
