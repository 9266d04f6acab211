import type { LedgerFieldRow, LedgerPreview } from "../../ipc/generated";

/** Which column fills which field. */
export type LedgerMapping = Record<string, string>;
/** What a person chose by hand: a column, or null for "not imported". */
export type LedgerEdits = Record<string, string | null | undefined>;

/** The proposal with what was chosen by hand on top, as far as the columns are there. */
export function mappingOf(
  fields: readonly LedgerFieldRow[],
  basis: Pick<LedgerPreview, "columns" | "mapping">,
  edits: LedgerEdits,
): LedgerMapping {
  const mapping: LedgerMapping = {};
  for (const { name } of fields) {
    const edited = edits[name];
    const column = edited === undefined ? basis.mapping[name] : edited;
    if (column != null && basis.columns.includes(column)) mapping[name] = column;
  }
  return mapping;
}

/** What keeps a mapping from being used. */
export interface LedgerFault {
  field: string;
  /** The title of the field that has the column already; a column is missing where there is none. */
  other?: string;
}

/** Required fields without a column, and columns that two fields would take. */
export function faultsOf(fields: readonly LedgerFieldRow[], mapping: LedgerMapping): LedgerFault[] {
  const holders = new Map<string, string>();
  const faults: LedgerFault[] = [];
  for (const { name, title, is_required } of fields) {
    const column = mapping[name];
    if (column === undefined) {
      if (is_required) faults.push({ field: name });
      continue;
    }
    const other = holders.get(column);
    if (other === undefined) holders.set(column, title);
    else faults.push({ field: name, other });
  }
  return faults;
}

/** Columns that no field takes. */
export function sparesOf(columns: readonly string[], mapping: LedgerMapping): string[] {
  const taken = new Set(Object.values(mapping));
  return columns.filter((column) => !taken.has(column));
}
