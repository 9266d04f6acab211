import { dayFrom, oneFrom, textFrom, tidy } from "../../components/filters/spans";
import type { FigureBasis, SliceAsk, SliceDimension, SliceMeasure } from "../../ipc/generated";
import { SPANS, type Span, daysOf } from "../periods";
import { endOf } from "../search";

/** The sides of a case in the order in which they are offered. */
export const SIDES = [
  "dispute_type",
  "platform",
  "committee",
  "source",
  "mediation_kind",
  "outcome",
  "agreement_form",
  "performed",
  "confirmation",
  "difficult",
  "people_band",
  "amount_band",
  "duration_band",
  "month",
  "quarter",
  "year",
] as const satisfies SliceDimension[];
/** What is said of each group. */
export const MEASURES = [
  "cases",
  "people",
  "amount",
  "success_rate",
  "performance_rate",
] as const satisfies SliceMeasure[];
const BASES = ["closed", "registered"] as const satisfies FigureBasis[];

/** The values to which a side is narrowed. */
export type Narrowings = Partial<Record<SliceDimension, string[]>>;

/** What the address says of a grouping. */
export interface SliceSearch {
  rows?: SliceDimension | undefined;
  /** A single column where it is "none". */
  columns?: SliceDimension | "none" | undefined;
  measure?: SliceMeasure | undefined;
  span?: Span | undefined;
  year?: string | undefined;
  basis?: FigureBasis | undefined;
  only?: Narrowings | undefined;
  /** The casebook as it was at the end of this day; as it is now where empty. */
  as_of?: string | undefined;
}

/** The sides of a grouping: types by months where the address says nothing. */
export function sidesOf({ rows = "dispute_type", columns }: SliceSearch): {
  rows: SliceDimension;
  columns: SliceDimension | null;
} {
  const usual = rows === "month" ? "dispute_type" : "month";
  const across = columns === "none" ? null : (columns ?? usual);
  return { rows, columns: across === rows ? null : across };
}

/** Reads an address; what it does not understand is dropped. */
export function readSearch(search: Record<string, unknown>): SliceSearch {
  const year = textFrom(search["year"]);
  return tidy({
    rows: oneFrom(SIDES, search["rows"]),
    columns: oneFrom([...SIDES, "none"] as const, search["columns"]),
    measure: oneFrom(MEASURES, search["measure"]),
    span: oneFrom(SPANS, search["span"]),
    year: year !== undefined && /^20\d\d$/.test(year) ? year : undefined,
    basis: oneFrom(BASES, search["basis"]),
    only: narrowingsFrom(search["only"]),
    as_of: dayFrom(search["as_of"]),
  });
}

function narrowingsFrom(value: unknown): Narrowings | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const found: Narrowings = {};
  for (const [side, values] of Object.entries(value)) {
    const known = oneFrom(SIDES, side);
    const texts = Array.isArray(values)
      ? values.filter((one): one is string => typeof one === "string")
      : [];
    if (known && texts.length > 0) found[known] = texts;
  }
  return Object.keys(found).length > 0 ? found : undefined;
}

/** What the core is asked. */
export function askFor(search: SliceSearch, today: string): SliceAsk {
  const { rows, columns } = sidesOf(search);
  const year = Number(search.year ?? today.slice(0, 4));
  const only = search.only ?? {};
  return tidy({
    rows,
    columns: columns ?? undefined,
    measure: search.measure,
    ...(search.as_of !== undefined && { to: search.as_of, as_of: endOf(search.as_of) }),
    ...daysOf(search.span ?? "last12", year),
    basis: search.basis,
    filters: SIDES.flatMap((dimension) => {
      const values = only[dimension];
      return values ? [{ dimension, values }] : [];
    }),
  });
}
