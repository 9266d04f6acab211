/** What the case page shows: the case, its whole history, or its papers. */
export type CaseView = "case" | "history" | "documents";

/** What the address says of the page. */
export interface CaseSearch {
  view?: "history" | "documents";
  /** The document that is looked at, by its `documentKey`. */
  document?: string;
}

/** Reads the address; what is not known is dropped. */
export function readView(raw: Readonly<Record<string, unknown>>): CaseSearch {
  const { view, document } = raw;
  if (view === "history") return { view };
  if (view !== "documents") return {};
  return typeof document === "string" ? { view, document } : { view };
}
