import type {
  AgreementShape,
  AgreementSignature,
  DisputeCase,
  PartyShape,
} from "../../ipc/generated";

/** A place on the agreement where somebody signs or the seal stands. */
export interface MarkLine {
  key: string;
  /** Whose it is. */
  of: "party" | "mediator" | "recorder" | "seal";
  party: PartyShape | null;
  /** The day on which it was put there. */
  day: string | null;
  /** The signature on the screen by which it was. */
  drawn: AgreementSignature | null;
}

/** The places on a written agreement, in the order in which the paper has them. */
export function markLines(page: DisputeCase, agreement: AgreementShape): MarkLine[] {
  const { signatures } = agreement;
  const drawnBy = (signer: AgreementSignature["signer"]): AgreementSignature | null =>
    signatures.find((one) => one.signer === signer) ?? null;
  const lines: MarkLine[] = page.parties.map((party) => ({
    key: party.id,
    of: "party",
    party,
    day: agreement.party_signed_on[party.id] ?? null,
    drawn: signatures.find((one) => one.party_id === party.id) ?? null,
  }));
  lines.push({
    key: "mediator",
    of: "mediator",
    party: null,
    day: agreement.mediator_signed_on,
    drawn: drawnBy("mediator"),
  });
  const recorded = drawnBy("recorder");
  if (agreement.recorder_id !== null) {
    lines.push({
      key: "recorder",
      of: "recorder",
      party: null,
      day: recorded?.signed_on ?? null,
      drawn: recorded,
    });
  }
  lines.push({ key: "seal", of: "seal", party: null, day: agreement.sealed_on, drawn: null });
  return lines;
}
