import type { Retention } from "../ipc/generated";

/** The years that can be set, by their names. */
export const DOSSIER_YEARS = ["short", "long"] as const;
/** The years of everything that is no dossier. */
export const OTHER_YEARS = ["consultation", "request", "hazard", "draft"] as const;
/** A number of years by its name. */
export type YearsName = (typeof DOSSIER_YEARS)[number] | (typeof OTHER_YEARS)[number];

/** The years as typed. */
export interface RetentionEntries {
  retention: Record<YearsName, string> & Pick<Retention, "default_class">;
}

/** The years in force as the form shows them. */
export function entriesOf(years: Retention): RetentionEntries {
  return {
    retention: {
      default_class: years.default_class,
      short: String(years.short),
      long: String(years.long),
      consultation: String(years.consultation),
      request: String(years.request),
      hazard: String(years.hazard),
      draft: String(years.draft),
    },
  };
}

/** What the core is told. */
export function retentionOf({ retention }: RetentionEntries): Retention {
  return {
    default_class: retention.default_class,
    short: Number(retention.short),
    long: Number(retention.long),
    consultation: Number(retention.consultation),
    request: Number(retention.request),
    hazard: Number(retention.hazard),
    draft: Number(retention.draft),
  };
}
