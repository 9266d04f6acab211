import { dayFrom, oneFrom, textFrom, tidy } from "../components/filters/spans";
import type {
  FigureAsk,
  FigureBasis,
  FigureTableName,
  FigureUnit,
  MediationKind,
} from "../ipc/generated";
import { SPANS, type Span, daysOf } from "./periods";

/** The tables in the order of their tabs. */
export const TABLES = [
  "street_year",
  "case_table",
  "request_table",
  "consultation_table",
  "hazard_table",
  "rating_table",
  "outreach_table",
  "organisation_table",
  "own_table",
] as const satisfies FigureTableName[];
const BASES = ["closed", "registered"] as const satisfies FigureBasis[];
const UNITS = ["committee", "platform", "whole", "type"] as const satisfies FigureUnit[];

/** What may stand in a row of a table, the usual one first. */
export function unitsOf(table: FigureTableName): readonly [FigureUnit, ...FigureUnit[]] {
  switch (table) {
    case "case_table":
      return ["committee", "platform", "whole"];
    // Of a request, the committee's place is taken by its source.
    case "request_table":
      return ["committee", "platform", "type"];
    default:
      return ["platform", "committee", "whole"];
  }
}
const KINDS = [
  "peoples",
  "administrative",
  "judicial",
  "lawyer",
] as const satisfies MediationKind[];

/** What the address says of the room. */
export interface FigureSearch {
  table?: FigureTableName | undefined;
  span?: Span | undefined;
  year?: string | undefined;
  basis?: FigureBasis | undefined;
  unit?: FigureUnit | undefined;
  kind?: MediationKind | undefined;
  rolled?: true | undefined;
  /** The casebook as it was at the end of this day; as it is now where empty. */
  as_of?: string | undefined;
}

/** Reads an address; what it does not understand is dropped. */
export function readSearch(search: Record<string, unknown>): FigureSearch {
  const year = textFrom(search["year"]);
  return tidy({
    table: oneFrom(TABLES, search["table"]),
    span: oneFrom(SPANS, search["span"]),
    year: year !== undefined && /^20\d\d$/.test(year) ? year : undefined,
    basis: oneFrom(BASES, search["basis"]),
    unit: oneFrom(UNITS, search["unit"]),
    kind: oneFrom(KINDS, search["kind"]),
    rolled: search["rolled"] === true ? true : undefined,
    as_of: dayFrom(search["as_of"]),
  });
}

/** What the core is asked. */
export function askFor(search: FigureSearch, today: string): FigureAsk {
  const table = search.table ?? "street_year";
  const units = unitsOf(table);
  const year = Number(search.year ?? today.slice(0, 4));
  return tidy({
    table,
    ...(search.as_of !== undefined && { to: search.as_of, as_of: endOf(search.as_of) }),
    ...daysOf(search.span ?? "last12", year),
    basis: search.basis,
    unit: search.unit && units.includes(search.unit) ? search.unit : units[0],
    is_rolled_up: search.rolled ?? false,
    mediation_kind: search.kind,
  });
}

/** The last instant of a day in China. */
export function endOf(day: string): string {
  return `${day}T15:59:59.999Z`;
}
