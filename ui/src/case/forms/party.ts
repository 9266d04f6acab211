import type { IntakeForm, PartyEntry } from "../../disputes/intake/form";
import { CallFailed, failureOf } from "../../ipc/failure";
import type { PartyShape } from "../../ipc/generated";

/** One party in the shape of the intake's list, so that its card can be used. */
export type OneParty = Pick<IntakeForm, "parties">;

/** A party as its card is filled in. Only a party in full may be put right. */
export function entryOf(party: PartyShape): PartyEntry {
  if (party.is_masked) throw new Error("a masked party must not be saved");
  return {
    role: party.role,
    kind: party.kind,
    name: party.name,
    sex: party.sex,
    born_on: party.born_on,
    // With a birthday the age follows from it and is not kept.
    age: party.born_on === null && party.age !== null ? String(party.age) : null,
    ethnic_group: party.ethnic_group,
    document_kind: party.document_kind ?? "id_card",
    document_no: party.document_no,
    credit_code: party.credit_code,
    phone: party.phone,
    address: party.address,
    workplace: party.workplace,
    occupation: party.occupation,
    legal_representative: party.legal_representative,
    legal_representative_title: party.legal_representative_title,
    representative_kind: party.representative_kind,
    representative_name: party.representative_name,
    representative_phone: party.representative_phone,
    representative_relation: party.representative_relation,
    representative_scope: party.representative_scope,
    overruled: party.overruled,
    is_told_of_rights: party.is_told_of_rights,
  };
}

/** The refusal with the party's problems on its card: `party.phone` at `parties.0.phone`. */
export function backToCard(reason: unknown): CallFailed {
  const failure = failureOf(reason);
  const fields = failure.fields.map((problem) => ({
    ...problem,
    field: problem.field.replace(/^party\./, "parties.0."),
  }));
  return new CallFailed({ ...failure, fields }, { cause: reason });
}
