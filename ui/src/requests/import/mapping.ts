import type { ImportPreview, RequestField } from "../../ipc/generated";

/** Which column fills which field. */
export type Mapping = { [F in RequestField]?: string };
/** What a person chose by hand: a column, or null for "not imported". */
export type MappingEdits = { [F in RequestField]?: string | null };

/** The groups in which the fields are shown; together every field once. */
export const FIELD_GROUPS = [
  { key: "matter", fields: ["order_no", "title", "content", "submitted_at", "source_platform"] },
  {
    key: "requester",
    fields: ["requester_name", "requester_phone", "requester_address", "is_confidential"],
  },
  {
    key: "classification",
    fields: ["nature", "category_1", "category_2", "category_3", "is_repeat", "is_invalid", "flag"],
  },
  {
    key: "handling",
    fields: [
      "target_unit",
      "target_address",
      "handling_unit",
      "handler",
      "assigned_at",
      "answered_at",
      "closed_at",
      "status",
      "result",
      "satisfaction",
      "stars",
      "stars_added",
      "stars_removed",
      "extension_reason",
      "is_returned",
      "return_reason",
      "returned_at",
      "remark",
    ],
  },
] as const satisfies readonly { key: string; fields: readonly RequestField[] }[];

/** Every field of a request, in the order shown. */
export const REQUEST_FIELDS: readonly RequestField[] = FIELD_GROUPS.flatMap(
  (group): readonly RequestField[] => group.fields,
);

/** No request can be without these; an order number is made where no column holds one. */
export const REQUIRED_FIELDS: readonly RequestField[] = ["content"];

/** The part of a preview that decides on a mapping. */
export type MappingBasis = Pick<ImportPreview, "columns" | "mapping">;

/** The mapping in force: the proposal with what was chosen by hand on top, as far as the columns are there. */
export function mappingOf(basis: MappingBasis, edits: MappingEdits): Mapping {
  const mapping: Mapping = {};
  for (const field of REQUEST_FIELDS) {
    const edited = edits[field];
    const column = edited === undefined ? basis.mapping[field] : edited;
    if (column != null && basis.columns.includes(column)) mapping[field] = column;
  }
  return mapping;
}

/** Where a field's column comes from. */
export type Origin = "proposed" | "chosen" | "none";

/** Whether a field's column was proposed or chosen by hand. */
export function originOf(field: RequestField, basis: MappingBasis, mapping: Mapping): Origin {
  const column = mapping[field];
  if (column === undefined) return "none";
  return column === basis.mapping[field] ? "proposed" : "chosen";
}

/** What keeps a mapping from being used. */
export interface MappingFault {
  field: RequestField;
  code: "missing" | "twice";
  /** For "twice": the field that has the column already. */
  other?: RequestField;
}

/** Required fields without a column, and columns that two fields would take. */
export function faultsOf(mapping: Mapping): MappingFault[] {
  const holders = new Map<string, RequestField>();
  const faults: MappingFault[] = [];
  for (const field of REQUEST_FIELDS) {
    const column = mapping[field];
    if (column === undefined) {
      if (REQUIRED_FIELDS.includes(field)) faults.push({ field, code: "missing" });
      continue;
    }
    const other = holders.get(column);
    if (other === undefined) holders.set(column, field);
    else faults.push({ field, code: "twice", other });
  }
  return faults;
}

/** Columns that no field takes; the import keeps them as they are beside the request. */
export function sparesOf(columns: readonly string[], mapping: Mapping): string[] {
  const taken = new Set(Object.values(mapping));
  return columns.filter((column) => !taken.has(column));
}
