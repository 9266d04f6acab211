import type { DisputeDocuments, DocumentForm, DocumentRow, DossierPartRow } from "../ipc/generated";

/** A document under test. */
export function paper(
  form: DocumentForm,
  title: string,
  more: { subject?: string; printed?: boolean; differs?: boolean } = {},
): DocumentRow {
  const { subject = null, printed = false, differs = false } = more;
  return {
    form,
    subject_id: subject,
    title,
    printed: printed
      ? { id: `printing-${form}`, at: "2026-03-02T02:00:00Z", by: "zhang", format: "pdf", differs }
      : null,
  };
}

/** The documents of a case under test; parts that hold nothing else are ready. */
export function documents(
  more: Partial<Omit<DisputeDocuments, "parts">> & { parts?: Partial<DossierPartRow>[] } = {},
): DisputeDocuments {
  const { parts = [], ...rest } = more;
  return {
    dispute_id: "dispute",
    forms: [],
    inspection: [],
    is_disputed: false,
    bound_at: null,
    ...rest,
    parts: parts.map(partOf),
  };
}

function partOf(part: Partial<DossierPartRow>): DossierPartRow {
  return {
    item: "intake",
    requirement: "required",
    state: "ready",
    documents: [],
    attachments: [],
    ...part,
  };
}
