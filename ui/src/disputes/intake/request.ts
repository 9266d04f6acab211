import { CallFailed, failureOf } from "../../ipc/failure";
import type { PartyForm, RegisterDispute } from "../../ipc/generated";
import { years } from "./ages";
import { type IntakeForm, type PartyEntry, filled, isBlankParty, isOfCourt } from "./form";

/** What is sent, and which card of the form each sent party was. */
export interface Sent {
  request: RegisterDispute;
  cards: number[];
}

/** The form as the core takes it: cards without a word are left out. */
export function toRequest(form: IntakeForm, draftId: string): Sent {
  const cards = form.parties.flatMap((party, index) => (isBlankParty(party) ? [] : [index]));
  const request: RegisterDispute = {
    platform_id: filled(form.platform_id),
    dispute_type: filled(form.dispute_type) ?? "",
    source: form.source,
    origin: form.origin ?? undefined,
    origin_note: filled(form.origin_note),
    request_id: filled(form.request_id),
    consultation_id: filled(form.consultation_id),
    referral_id: filled(form.referral_id),
    hazard_id: filled(form.hazard_id),
    mediation_kind: form.mediation_kind,
    court_procedure: isOfCourt(form) ? (form.court_procedure ?? undefined) : undefined,
    title: filled(form.title),
    facts: filled(form.facts) ?? "",
    claims: filled(form.claims),
    amount_fen: filled(form.amount_fen),
    occurred_on: filled(form.occurred_on),
    place: filled(form.place),
    is_difficult: form.is_difficult,
    is_confidential: form.is_confidential,
    registered_on: filled(form.registered_on),
    rights_notice: form.rights_notice ?? undefined,
    rights_told_on: form.rights_notice === null ? undefined : filled(form.rights_told_on),
    mediator_ids: form.mediator_ids,
    parties: form.parties
      .filter((party) => !isBlankParty(party))
      .map((party) => toPartyForm(party, form.rights_notice !== null)),
    draft_id: draftId,
  };
  return { request, cards };
}

/** A party as the core takes it; what does not belong to its kind stays behind. */
export function toPartyForm(party: PartyEntry, isTold: boolean): PartyForm {
  const isPerson = party.kind === "person";
  const person: Partial<PartyForm> = isPerson
    ? {
        sex: party.sex ?? undefined,
        born_on: filled(party.born_on),
        age: years(party),
        ethnic_group: filled(party.ethnic_group),
        document_kind: filled(party.document_no) ? (party.document_kind ?? "id_card") : undefined,
        document_no: filled(party.document_no),
        workplace: filled(party.workplace),
        occupation: filled(party.occupation),
      }
    : {
        credit_code: filled(party.credit_code),
        legal_representative: filled(party.legal_representative),
        legal_representative_title: filled(party.legal_representative_title),
      };
  const speaks = party.representative_kind;
  const representative: Partial<PartyForm> = speaks
    ? {
        representative_kind: speaks,
        representative_name: filled(party.representative_name),
        representative_phone: filled(party.representative_phone),
        representative_relation: filled(party.representative_relation),
        representative_scope:
          speaks === "agent" ? (party.representative_scope ?? undefined) : undefined,
      }
    : {};
  return {
    role: party.role,
    kind: party.kind,
    name: filled(party.name) ?? "",
    phone: filled(party.phone),
    address: filled(party.address),
    ...person,
    ...representative,
    overruled: reasons(party),
    is_told_of_rights: isTold && party.is_told_of_rights,
  };
}

/** The refusal with each party's problems on the card it came from. */
export function backToCards(reason: unknown, cards: readonly number[]): CallFailed {
  const failure = failureOf(reason);
  const fields = failure.fields.map((problem) => {
    const path = /^parties\.(\d+)\.(.+)$/.exec(problem.field);
    const card = cards[Number(path?.[1])];
    return path && card !== undefined
      ? { ...problem, field: `parties.${card}.${path[2] ?? ""}` }
      : problem;
  });
  return new CallFailed({ ...failure, fields }, { cause: reason });
}

function reasons(party: PartyEntry): Record<string, string> {
  return Object.fromEntries(
    Object.entries(party.overruled).flatMap(([field, reason]) => {
      const given = filled(reason);
      return given === undefined ? [] : [[field, given]];
    }),
  );
}
