import type { Length, Limits } from "../ipc/generated";

/** A limit by its name. */
export type LimitName = keyof Limits;

/** How the days of a limit count. */
export type DayUnit = "natural_days" | "working_days";

/** The limits of mediation, in the order of the form. */
export const MEDIATION: readonly LimitName[] = [
  "people_mediation",
  "court_delegated",
  "court_entrusted_ordinary",
  "court_entrusted_summary",
  "lawyer_mediation",
  "administrative_mediation",
];

/** Every limit. */
export const LIMITS: readonly LimitName[] = [...MEDIATION, "judicial_confirmation"];

/** The limits as typed: how many, and of which days. */
export interface LimitEntries {
  limits: Record<LimitName, string>;
  units: Record<LimitName, DayUnit>;
}

/** How many days, and of which. */
export function partsOf(length: Length): { days: number; unit: DayUnit } {
  return "working_days" in length
    ? { days: length.working_days, unit: "working_days" }
    : { days: length.natural_days, unit: "natural_days" };
}

/** The limits in force as the form shows them. */
export function entriesOf(limits: Limits): LimitEntries {
  const of = <T>(value: (length: Length) => T): Record<LimitName, T> => ({
    people_mediation: value(limits.people_mediation),
    court_delegated: value(limits.court_delegated),
    court_entrusted_ordinary: value(limits.court_entrusted_ordinary),
    court_entrusted_summary: value(limits.court_entrusted_summary),
    lawyer_mediation: value(limits.lawyer_mediation),
    administrative_mediation: value(limits.administrative_mediation),
    judicial_confirmation: value(limits.judicial_confirmation),
  });
  return {
    limits: of((length) => String(partsOf(length).days)),
    units: of((length) => partsOf(length).unit),
  };
}

/** What the core is told. */
export function limitsOf({ limits, units }: LimitEntries): Limits {
  const length = (name: LimitName): Length => {
    const days = Number(limits[name]);
    return units[name] === "working_days" ? { working_days: days } : { natural_days: days };
  };
  return {
    people_mediation: length("people_mediation"),
    court_delegated: length("court_delegated"),
    court_entrusted_ordinary: length("court_entrusted_ordinary"),
    court_entrusted_summary: length("court_entrusted_summary"),
    lawyer_mediation: length("lawyer_mediation"),
    administrative_mediation: length("administrative_mediation"),
    judicial_confirmation: length("judicial_confirmation"),
  };
}
