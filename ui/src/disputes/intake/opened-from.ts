import type {
  CaseSource,
  ConsultationDetail,
  HazardDetail,
  HazardSource,
  Origin,
  ReferralChannel,
  ReferralDetail,
  RequestDetail,
  SlipPartyShape,
} from "../../ipc/generated";
import { type IntakeForm, type PartyEntry, blankParty, filled } from "./form";

/** What a form that is opened from another record begins with. */
export type Prefill = Partial<IntakeForm>;

/** The source that the statistics usually count an origin under; a person may choose another. */
export const USUAL_SOURCE: Readonly<Record<Origin, CaseSource>> = {
  walk_in: "applied",
  telephone: "applied",
  request: "entrusted_other",
  consultation: "applied",
  inspection: "proactive",
  grid: "proactive",
  police_110: "entrusted_police",
  court: "entrusted_court",
  petition_office: "entrusted_petition",
  talk_point: "applied",
  womens_council: "proactive",
  care_home: "proactive",
  other: "applied",
};

/** Numbers and addresses come masked; only what was revealed is filled in. */
function whole(text: string | null): string | null {
  return text === null || text.includes("*") ? null : text;
}

/** What a citizen's request tells of a dispute. */
export function fromRequest(detail: RequestDetail): Prefill {
  const { row } = detail;
  const requester: PartyEntry = {
    ...blankParty("applicant"),
    name: detail.requester_name,
    phone: whole(detail.requester_phone),
    address: whole(detail.requester_address),
  };
  const target: PartyEntry = {
    ...blankParty("respondent", detail.target_unit === null ? "person" : "organisation"),
    name: detail.target_unit,
    address: detail.target_unit === null ? null : whole(detail.target_address),
  };
  return {
    request_id: row.id,
    origin: "request",
    source: USUAL_SOURCE.request,
    origin_note: [row.source_platform, row.order_no].filter(Boolean).join(" "),
    facts: titled(row.title, detail.content),
    place: whole(detail.target_address),
    occurred_on: null,
    is_confidential: detail.is_confidential,
    platform_id: detail.platform_id,
    parties: [requester, target],
  };
}

/** What a consultation tells of a dispute. */
export function fromConsultation(detail: ConsultationDetail): Prefill {
  const inquirer: PartyEntry = {
    ...blankParty("applicant"),
    name: detail.inquirer_name,
    sex: detail.inquirer_sex,
    phone: whole(detail.inquirer_phone),
  };
  return {
    consultation_id: detail.id,
    dispute_type: detail.topic,
    origin: "consultation",
    source: USUAL_SOURCE.consultation,
    origin_note: [detail.docket_no, detail.consultation_point].filter(Boolean).join(" "),
    facts: detail.content,
    amount_fen: detail.amount_fen,
    platform_id: detail.platform_id,
    parties: [inquirer, blankParty("respondent")],
  };
}

/** Where a matter of each linkage comes from, in the intake's words. */
const ORIGIN_OF: Readonly<Record<ReferralChannel, Origin>> = {
  platform: "other",
  court_delegated: "court",
  court_entrusted: "court",
  police: "police_110",
  petition: "petition_office",
  procuratorate: "other",
  administration: "other",
  hotline: "request",
  arbitration: "other",
  legal_aid: "other",
  court: "court",
  other: "other",
};

/** What a matter that others handed over tells of a dispute. */
export function fromReferral({ row, content, parties }: ReferralDetail): Prefill {
  const origin = ORIGIN_OF[row.channel];
  return {
    referral_id: row.id,
    origin,
    source: row.channel === "procuratorate" ? "entrusted_procuratorate" : entrusted(origin),
    origin_note: [row.from_body, row.outside_no].filter(Boolean).join(" "),
    facts: titled(row.reason, content),
    platform_id: row.to_platform_id,
    ...(parties.length > 0 && { parties: bothSides(parties.map(fromSlip)) }),
  };
}

/** The parties with an empty card for a side of which nobody is named. */
function bothSides(parties: readonly PartyEntry[]): PartyEntry[] {
  const missing = (["applicant", "respondent"] as const).filter(
    (role) => !parties.some((party) => party.role === role),
  );
  return [...parties, ...missing.map((role) => blankParty(role))];
}

/** A party as the slip names one. */
function fromSlip(party: SlipPartyShape): PartyEntry {
  return { ...blankParty(party.role, party.kind), name: party.name, phone: whole(party.phone) };
}

/** Where a hazard was noticed, in the intake's words. */
const NOTICED: Readonly<Record<HazardSource, Origin>> = {
  inspection: "inspection",
  request: "request",
  grid: "grid",
  village_talk_point: "talk_point",
  care_home: "care_home",
  womens_council: "womens_council",
  residents: "other",
  police: "police_110",
  petition: "petition_office",
  other: "other",
};

/** What a hazard tells of the dispute into which it turns; the platform went to look by itself. */
export function fromHazard({ row, content }: HazardDetail): Prefill {
  return {
    hazard_id: row.id,
    origin: NOTICED[row.source],
    source: "proactive",
    origin_note: row.docket_no,
    dispute_type: row.dispute_type,
    facts: titled(row.title, content),
    place: row.place,
    platform_id: row.platform_id,
  };
}

/** What others hand over is entrusted, whoever they are. */
function entrusted(origin: Origin): CaseSource {
  return origin === "other" ? "entrusted_other" : USUAL_SOURCE[origin];
}

/** The form with what the other record tells; what it does not tell stays as it was. */
export function withPrefill(form: IntakeForm, prefill: Prefill): IntakeForm {
  const told = Object.entries(prefill).filter(([, value]) => value !== null);
  return Object.assign({}, form, Object.fromEntries(told));
}

/** The text with its title before it, unless it says so already. */
function titled(title: string, content: string): string {
  const head = filled(title);
  if (head === undefined || content.includes(head)) return content;
  return filled(content) === undefined ? head : `${head}\n${content}`;
}
