/** The parts of the settings, in their order. */
export const PARTS = [
  "display",
  "security",
  "kin",
  "holidays",
  "types",
  "limits",
  "requests",
  "inspections",
  "templates",
  "wordings",
  "grades",
  "retention",
  "figures",
  "backup",
  "check",
  "dossier",
] as const;
/** One part of the settings. */
export type Part = (typeof PARTS)[number];

/** What the address of the settings holds. */
export interface SettingsSearch {
  part?: Part;
  year?: number;
}

/** Reads the address; what it does not know it leaves out. */
export function settingsSearch(raw: Record<string, unknown>): SettingsSearch {
  const search: SettingsSearch = {};
  const part = PARTS.find((one) => one === raw["part"]);
  if (part) search.part = part;
  const year = Number(raw["year"]);
  if (Number.isInteger(year) && year >= 2000 && year < 2100) search.year = year;
  return search;
}
