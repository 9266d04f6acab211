import type { DisputeRow, DisputeType } from "../../ipc/generated";

/** What most offices meet most, until the casebook knows better. */
const COMMON = [
  "neighbour",
  "marriage_family",
  "property_management",
  "migrant_pay",
  "housing",
  "damage",
];

/** The types that the latest disputes were of, the most frequent first, filled up with common ones. */
export function mostUsedTypes(
  rows: readonly Pick<DisputeRow, "dispute_type">[],
  types: readonly DisputeType[],
  most = 6,
): DisputeType[] {
  const times = new Map<string, number>();
  for (const { dispute_type: code } of rows) times.set(code, (times.get(code) ?? 0) + 1);
  const used = [...times.keys()].toSorted((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0));
  const codes = [...new Set([...used, ...COMMON, ...types.map((type) => type.code)])];
  return codes
    .flatMap((code) => types.filter((type) => type.code === code && type.is_active))
    .slice(0, most);
}

/** A type's name without the word that every one ends in, for narrow places. */
export function shortTypeName(name: string): string {
  return name.length > 2 ? name.replace(/纠纷$/, "") : name;
}
