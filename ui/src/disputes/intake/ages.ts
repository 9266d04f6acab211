import { type PartyEntry, filled } from "./form";

/** Years completed on a day, or as told; null when nothing is known. */
export function ageOf(party: Pick<PartyEntry, "born_on" | "age">, today: string): number | null {
  const born = filled(party.born_on);
  if (born !== undefined) {
    const counted = Number(today.slice(0, 4)) - Number(born.slice(0, 4));
    return today.slice(5) < born.slice(5) ? counted - 1 : counted;
  }
  return years(party) ?? null;
}

/** Whether a party is a child. */
export function isMinor(party: PartyEntry, today: string): boolean {
  const age = ageOf(party, today);
  return party.kind === "person" && age !== null && age >= 0 && age < 18;
}

/** Whether a party is a child and no guardian is named, as the core will see it. */
export function lacksGuardian(party: PartyEntry, today: string): boolean {
  return (
    isMinor(party, today) &&
    (party.representative_kind !== "guardian" || filled(party.representative_name) === undefined)
  );
}

/** Years as told; nothing where no number can be read. */
export function years(party: Pick<PartyEntry, "age">): number | undefined {
  const text = filled(party.age);
  return text !== undefined && /^\d{1,3}$/.test(text) ? Number(text) : undefined;
}
