import type { DisputeDocuments, DocumentForm, DocumentRow } from "../ipc/generated";

/** What tells one document of a case from another. */
export type DocumentId = Pick<DocumentRow, "form" | "subject_id">;

/** Papers that say what was agreed; they wait while people disagree on it. */
const AGREEMENTS: ReadonlySet<DocumentForm> = new Set([
  "written_agreement",
  "oral_agreement",
  "confirmation_application",
]);

/** A document in an address: its form and, behind a dot, of which party, session or visit it is. */
export function documentKey({ form, subject_id: subject }: DocumentId): string {
  return subject === null ? form : `${form}.${subject}`;
}

/** The documents that the dossier calls for, in the order in which it is bound. */
export function boundDocuments(documents: DisputeDocuments): DocumentRow[] {
  return documents.parts.flatMap((part) => part.documents);
}

/** Every other form that can be printed: ahead of its step, or as a blank copy. */
export function otherForms(documents: DisputeDocuments): DocumentRow[] {
  const bound = new Set(boundDocuments(documents).map(documentKey));
  return documents.forms.filter((form) => !bound.has(documentKey(form)));
}

/** Notices are what a refused or ended case is about. */
const NOTICES: ReadonlySet<DocumentForm> = new Set<DocumentForm>([
  "refusal_notice",
  "termination_notice",
]);

/** The document of an address; else a notice or the first that nobody has printed, else the first. */
export function shownDocument(
  documents: DisputeDocuments,
  wanted: string | undefined,
): DocumentRow | null {
  const bound = boundDocuments(documents);
  const all = [...bound, ...otherForms(documents)];
  return (
    all.find((one) => documentKey(one) === wanted) ??
    bound.find((one) => one.printed === null && NOTICES.has(one.form)) ??
    bound.find((one) => one.printed === null) ??
    all[0] ??
    null
  );
}

/** Whether a paper waits for the conflict over the agreement to be decided. */
export function awaitsDecision(documents: DisputeDocuments, { form }: DocumentId): boolean {
  return documents.is_disputed && AGREEMENTS.has(form);
}
