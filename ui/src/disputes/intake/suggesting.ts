import type { SuggestType, TypeSuggestion } from "../../ipc/generated";
import { type IntakeForm, filled } from "./form";

/** Below this a narrative says too little. */
const LEAST_LETTERS = 12;

/**
 * What to ask for the likely type; an empty narrative while too little has been typed, by which the core
 * begins to learn before it is needed. Names of parties are told so that they are not read.
 */
export function suggestAsk(form: Pick<IntakeForm, "facts" | "claims" | "parties">): SuggestType {
  const facts = filled(form.facts) ?? "";
  if (Array.from(facts).length < LEAST_LETTERS) return { narrative: "", names: [] };
  const claims = filled(form.claims);
  const names = form.parties
    .flatMap((party) => [filled(party.name), filled(party.representative_name)])
    .filter((name) => name !== undefined);
  return { narrative: claims === undefined ? facts : `${facts}\n${claims}`, names };
}

/** The suggestions as long as the likeliest is not the chosen type already. */
export function shownSuggestions(
  suggestions: readonly TypeSuggestion[],
  chosen: string | null | undefined,
): readonly TypeSuggestion[] {
  return suggestions[0]?.dispute_type === chosen ? [] : suggestions;
}
