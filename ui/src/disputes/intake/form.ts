import { isUnread } from "../../components/form/unread";
import type {
  AgentScope,
  CaseSource,
  CourtProcedure,
  DocumentKind,
  MediationKind,
  NoticeManner,
  Origin,
  PartyKind,
  PartyRole,
  RepresentativeKind,
  Sex,
} from "../../ipc/generated";

/** A text of the form; antd's own inputs empty to "", ours to null. */
type Text = string | null;

/** A party as it is being filled in. */
export interface PartyEntry {
  role: PartyRole;
  kind: PartyKind;
  name: Text;
  sex: Sex | null;
  born_on: Text;
  /** Years as typed. */
  age: Text;
  ethnic_group: Text;
  document_kind: DocumentKind | null;
  document_no: Text;
  credit_code: Text;
  phone: Text;
  address: Text;
  workplace: Text;
  occupation: Text;
  legal_representative: Text;
  legal_representative_title: Text;
  representative_kind: RepresentativeKind | null;
  representative_name: Text;
  representative_phone: Text;
  representative_relation: Text;
  representative_scope: AgentScope | null;
  /** Why a number that fails its check is kept, by field name. */
  overruled: Record<string, string | undefined>;
  is_told_of_rights: boolean;
}

/** The intake form as it is being filled in; a draft is this as JSON. */
export interface IntakeForm {
  request_id: Text;
  consultation_id: Text;
  referral_id: Text;
  hazard_id: Text;
  platform_id: Text;
  dispute_type: Text;
  source: CaseSource;
  origin: Origin | null;
  origin_note: Text;
  mediation_kind: MediationKind;
  court_procedure: CourtProcedure | null;
  title: Text;
  facts: Text;
  claims: Text;
  amount_fen: Text;
  occurred_on: Text;
  place: Text;
  is_difficult: boolean;
  is_confidential: boolean;
  registered_on: Text;
  rights_notice: NoticeManner | null;
  rights_told_on: Text;
  mediator_ids: string[];
  parties: PartyEntry[];
}

/** Whether a court may have entrusted the matter, so that its procedure decides the limit. */
export function isOfCourt(form: Pick<IntakeForm, "source" | "mediation_kind">): boolean {
  return form.source === "entrusted_court" || form.mediation_kind === "judicial";
}

/** A party of whom nothing is known yet. */
export function blankParty(role: PartyRole, kind: PartyKind = "person"): PartyEntry {
  return {
    role,
    kind,
    name: null,
    sex: null,
    born_on: null,
    age: null,
    ethnic_group: null,
    document_kind: "id_card",
    document_no: null,
    credit_code: null,
    phone: null,
    address: null,
    workplace: null,
    occupation: null,
    legal_representative: null,
    legal_representative_title: null,
    representative_kind: null,
    representative_name: null,
    representative_phone: null,
    representative_relation: null,
    representative_scope: null,
    overruled: {},
    is_told_of_rights: false,
  };
}

/** What the form begins with on a given day at a given desk. */
export interface Desk {
  today: string;
  platform_id: string | null;
  /** The own id where the person at the desk mediates. */
  mediator_id: string | null;
}

/** An empty intake with one card for each side. */
export function blankIntake(desk: Desk): IntakeForm {
  return {
    request_id: null,
    consultation_id: null,
    referral_id: null,
    hazard_id: null,
    platform_id: desk.platform_id,
    dispute_type: null,
    source: "applied",
    origin: "walk_in",
    origin_note: null,
    mediation_kind: "peoples",
    court_procedure: null,
    title: null,
    facts: null,
    claims: null,
    amount_fen: null,
    occurred_on: null,
    place: null,
    is_difficult: false,
    is_confidential: false,
    registered_on: desk.today,
    rights_notice: null,
    rights_told_on: null,
    mediator_ids: desk.mediator_id === null ? [] : [desk.mediator_id],
    parties: [blankParty("applicant"), blankParty("respondent")],
  };
}

/** The trimmed text, or nothing. Text that a control could not read is nothing, too. */
export function filled(text: Text | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === undefined || trimmed === "" || isUnread(trimmed) ? undefined : trimmed;
}

const PARTY_TEXTS = [
  "name",
  "born_on",
  "age",
  "ethnic_group",
  "document_no",
  "credit_code",
  "phone",
  "address",
  "workplace",
  "occupation",
  "legal_representative",
  "legal_representative_title",
  "representative_name",
  "representative_phone",
] as const satisfies (keyof PartyEntry)[];

/** Whether nothing has been typed of a party: its card is then no party. */
export function isBlankParty(party: PartyEntry): boolean {
  return party.sex === null && PARTY_TEXTS.every((field) => filled(party[field]) === undefined);
}

/** Whether anything has been typed that would be lost. */
export function isBlankIntake(form: IntakeForm): boolean {
  const texts = [form.dispute_type, form.title, form.facts, form.claims, form.place];
  return (
    texts.every((text) => filled(text) === undefined) &&
    filled(form.amount_fen) === undefined &&
    form.parties.every(isBlankParty)
  );
}
