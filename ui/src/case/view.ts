/** What the case page shows: the case, or its whole history. */
export type CaseView = "case" | "history";

/** What the address says of the page. */
export interface CaseSearch {
  view?: "history";
}

/** Reads the address; what is not known is dropped. */
export function readView(raw: Readonly<Record<string, unknown>>): CaseSearch {
  return raw["view"] === "history" ? { view: "history" } : {};
}
