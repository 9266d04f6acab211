import type { PlaceholderRow } from "../../ipc/generated";

/** The placeholders of the form itself, or those of the rows of one list. */
export interface PlaceholderGroup {
  /** The list; null for the form itself. */
  list: PlaceholderRow | null;
  rows: PlaceholderRow[];
}

/** Placeholders by the list in whose rows they stand, in their order. */
export function groupsOf(placeholders: readonly PlaceholderRow[]): PlaceholderGroup[] {
  const own: PlaceholderGroup = { list: null, rows: [] };
  const groups = [own];
  for (const row of placeholders) {
    const list = listOf(row.name);
    if (list === null) own.rows.push(row);
    if (row.shape === "list") groups.push({ list: row, rows: [] });
    if (list !== null) groups.find((one) => one.list?.name === list)?.rows.push(row);
  }
  return groups.filter((group) => group.rows.length > 0);
}

/** The name as it is written: within a list's rows without the list's own. */
export function shortName(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

/** What is put into the wording. */
export function inBraces(name: string): string {
  return `{${shortName(name)}}`;
}

function listOf(name: string): string | null {
  const dot = name.lastIndexOf(".");
  return dot < 0 ? null : name.slice(0, dot);
}
