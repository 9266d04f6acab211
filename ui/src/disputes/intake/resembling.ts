import type { PossibleDuplicates, TypedParty } from "../../ipc/generated";
import { type IntakeForm, type PartyEntry, filled } from "./form";

/** Below this the core has too little of the facts to compare. */
const FACTS_LETTERS = 12;

/** What to ask for known disputes with; null while too little has been typed to say anything. */
export function resemblingAsk(
  form: Pick<IntakeForm, "parties" | "facts">,
): PossibleDuplicates | null {
  const parties = form.parties.map(typed).filter((party) => Object.keys(party).length > 0);
  const facts = filled(form.facts);
  const enough = facts !== undefined && Array.from(facts).length >= FACTS_LETTERS;
  if (parties.length === 0 && !enough) return null;
  return enough ? { parties, facts } : { parties };
}

function typed(party: PartyEntry): TypedParty {
  const found: TypedParty = {};
  const name = filled(party.name);
  // A single letter, or Latin letters of a composition not yet ended, would name half the street.
  if (name && Array.from(name).length > 1 && !/^[a-z' ]+$/.test(name)) found.name = name;
  const isPerson = party.kind === "person";
  const document = isPerson ? filled(party.document_no) : undefined;
  if (document && document.length > 5) found.document_no = document;
  const credit = isPerson ? undefined : filled(party.credit_code);
  if (credit && credit.length > 9) found.credit_code = credit;
  const phone = filled(party.phone);
  if (phone && phone.length > 6) found.phone = phone;
  return found;
}
