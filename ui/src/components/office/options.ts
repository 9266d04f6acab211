import type { DisputeType, PersonRow, PlatformKind, PlatformRow, Role } from "../../ipc/generated";

/** One line of a select. */
export interface Option {
  value: string;
  label: string;
  /** A quiet word at the right, found by typing too. */
  aside?: string;
}

/** Lines under one heading. */
export interface OptionGroup {
  label: string;
  options: Option[];
}

/** Platforms that take matters, by kind; one that is chosen stays even when it no longer does. */
export function platformOptions(
  platforms: readonly PlatformRow[],
  kindName: (kind: PlatformKind) => string,
  kept: string | null | undefined,
): OptionGroup[] {
  const offered = platforms.filter((platform) => platform.is_active || platform.id === kept);
  return groups(offered, (platform) => platform.kind).map(([kind, rows]) => ({
    label: kindName(kind),
    options: rows.map(platformOption),
  }));
}

function platformOption({ id, name, community }: PlatformRow): Option {
  const option: Option = { value: id, label: name };
  if (community && !name.includes(community)) option.aside = community;
  return option;
}

/** People who work here in one of the roles; those already chosen stay. */
export function personOptions(
  people: readonly PersonRow[],
  roles: readonly Role[] | undefined,
  kept: readonly string[],
  platformName: (id: string | null) => string,
): Option[] {
  return people
    .filter(
      (person) =>
        kept.includes(person.id) ||
        (person.is_active && (roles === undefined || roles.includes(person.role))),
    )
    .map((person) => {
      const option: Option = { value: person.id, label: person.name };
      const aside = platformName(person.platform_id) || person.organisation;
      if (aside) option.aside = aside;
      return option;
    });
}

/** Types offered for new records; one that is chosen stays even when it was switched off. */
export function typeOptions(
  types: readonly DisputeType[],
  kept: string | null | undefined,
): Option[] {
  return types
    .filter((type) => type.is_active || type.code === kept)
    .map((type) => ({ value: type.code, label: type.name }));
}

/** Whether an option answers to what was typed; a heading answers with its own lines. */
export function answers(typed: string, option: Option | OptionGroup | undefined): boolean {
  if (!option || "options" in option) return false;
  return `${option.label} ${option.aside ?? ""}`.toLowerCase().includes(typed.trim().toLowerCase());
}

function groups<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): [Key, Row[]][] {
  const found = new Map<Key, Row[]>();
  for (const row of rows) found.set(keyOf(row), [...(found.get(keyOf(row)) ?? []), row]);
  return [...found];
}
