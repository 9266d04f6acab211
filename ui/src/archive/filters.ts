import { oneFrom, textFrom, tidy } from "../components/filters/spans";
import type { RetentionClass, SubjectKind } from "../ipc/generated";

/** The parts of the room. */
export const TABS = ["waiting", "archived", "due", "lists", "destroyed", "read"] as const;
/** One part of the room. */
export type ArchiveTab = (typeof TABS)[number];

/** The classes in the order in which they are kept longer. */
export const CLASSES = ["short", "long", "permanent"] as const satisfies RetentionClass[];

/** The kinds of records that fall due. */
export const DUE_KINDS = [
  "dispute",
  "consultation",
  "request",
  "hazard",
] as const satisfies SubjectKind[];
/** A kind of records that falls due. */
export type DueKind = (typeof DUE_KINDS)[number];

/** What the address says of the room. */
export interface ArchiveSearch {
  tab?: ArchiveTab | undefined;
  class?: RetentionClass | undefined;
  year?: string | undefined;
  docket?: string | undefined;
  kind?: DueKind | undefined;
}

/** Reads an address; what it does not understand is dropped. */
export function readSearch(search: Record<string, unknown>): ArchiveSearch {
  const year = textFrom(search["year"]);
  return tidy({
    tab: oneFrom(TABS, search["tab"]),
    class: oneFrom(CLASSES, search["class"]),
    year: year !== undefined && /^\d{4}$/.test(year) ? year : undefined,
    docket: textFrom(search["docket"]),
    kind: oneFrom(DUE_KINDS, search["kind"]),
  });
}

/** Whether anything narrows a list of dossiers. */
export function isFiltered({ class: kept, year, docket }: ArchiveSearch): boolean {
  return [kept, year, docket].some((value) => value !== undefined);
}
