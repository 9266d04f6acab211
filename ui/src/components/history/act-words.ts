import type { Act, ActFact, Change, OfficeOverview, PersonRow } from "../../ipc/generated";
import { CHOICE_NAMES } from "../../texts/catalogue";
import { type ChoiceCatalogue, choice, fieldName, t, textFor } from "../../texts/t";
import { DASH, formatDay, formatInstant, formatMoney } from "../format";
import type { IconName } from "../icons";
import type { Tone } from "../StatusTag";

/** Names behind the ids of a history; empty until the office has been read. */
export type Office =
  | (Pick<OfficeOverview, "dispute_types"> & {
      platforms: readonly Named[];
      people: readonly Named[];
    })
  | undefined;

/** What a name needs. */
type Named = Pick<PersonRow, "id" | "name">;

/** One change in words. */
export interface ChangeWords {
  /** Unlike any other of the act. */
  key: string;
  label: string;
  before: string;
  after: string;
}

/** Fields whose values are words of a catalogue of another name. */
const CATALOGUES: Readonly<Record<string, string>> = {
  inquirer_sex: "sex",
  inquirer_age_band: "age_band",
  source: "case_source",
  prevented: "prevented_harm",
  rights_notice: "notice_manner",
  remedies_told: "remedy",
  representative_scope: "agent_scope",
  suggested_ways: "suggested_way",
};

/** Catalogues that records of a kind put before their field: a request's `status` is no dispute's. */
const BY_KIND: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  dispute: { status: "dispute_status" },
  dispute_link: { kind: "link_kind" },
  dispute_party: { role: "party_role" },
  follow_up: { finding: "follow_up_finding" },
  judicial_confirmation: { result: "confirmation_result" },
  party: { kind: "party_kind" },
  performance: { manner: "payment_manner" },
  printed_document: { form: "document_form", format: "document_format" },
  request: { status: "request_status", nature: "request_nature" },
  consultation: { manner: "consultation_manner" },
  recusal: { status: "recusal_status", asked_by: "recusal_asker", reason: "recusal_reason" },
  conflict_check: { capacity: "conflict_capacity", result: "conflict_result" },
  rating: {
    status: "rating_status",
    level: "satisfaction",
    finding: "rating_finding",
    reasons: "rating_reason",
    channel: "rating_channel",
  },
  agreement: { form: "agreement_form" },
  referral: {
    status: "referral_status",
    direction: "referral_direction",
    channel: "referral_channel",
    // Words of its own, not of a catalogue.
    result: "",
  },
  slip: {
    status: "referral_status",
    result: "",
  },
  slip_answer: { reply: "slip_reply" },
  hazard: {
    status: "hazard_status",
    source: "hazard_source",
    // Words of its own, not of a catalogue.
    result: "",
  },
  hazard_review: { result: "review_result" },
  inspection: { status: "inspection_status" },
  mediation_session: { result: "session_result" },
  appointment: { status: "appointment_status" },
  signature: { manner: "signature_manner" },
  presence: { manner: "presence_manner" },
  outreach_activity: { form: "outreach_form" },
  outreach_plan: { form: "outreach_form" },
};

const TYPE_FIELDS: ReadonlySet<string> = new Set(["dispute_type", "topic"]);
/** Numbers and pointers that a reader sees elsewhere or has no use for. */
const UNTOLD: ReadonlySet<string> = new Set([
  "subject_id",
  "docket_year",
  "docket_number",
  "raw",
  "dispute_type_version",
  "chunks",
  "content_hash",
  "original_hash",
  "media_type",
  "byte_count",
  "subject_kind",
  "subject_id",
]);

/** The past events of one act as the rest of a sentence: 记录了咨询. */
export function factWords(act: Act): string {
  const facts = [...new Set(act.facts.map((fact) => fact.fact))];
  return facts.map((fact) => textFor("facts", fact)).join(t("common.separator"));
}

/** What changed, in words: only where something stood before, as a new record is all new. */
export function changeWords(act: Act, office: Office): ChangeWords[] {
  return act.facts.flatMap((fact) =>
    isBeginning(fact)
      ? []
      : fact.changes
          .filter((change) => !UNTOLD.has(change.field))
          // Two computers may have cleared the same field.
          .filter((change) => !isNothing(change.before) || !isNothing(change.after))
          .map((change) => wordsOf(fact, change, office)),
  );
}

/** Whether any text of an act was erased by law. */
export function isErased(act: Act): boolean {
  return act.facts.some((fact) => fact.is_erased);
}

/** How an act looks in the line of acts. */
export function faceOf(act: Act): { tone: Tone; icon?: IconName } {
  const facts = act.facts.map((fact) => fact.fact);
  if (facts.some((fact) => /\.(revealed|opened|exported)$/.test(fact)))
    return { tone: "muted", icon: "eye" };
  if (facts.some((fact) => fact.endsWith("turned_into_dispute") || fact === "dispute.registered")) {
    return { tone: "active", icon: "disputes" };
  }
  return act.facts.some(isBeginning) ? { tone: "active", icon: "plus" } : { tone: "muted" };
}

function isBeginning(fact: ActFact): boolean {
  return fact.changes.every((change) => isNothing(change.before)) && fact.changes.length > 3;
}

function wordsOf(fact: ActFact, change: Change, office: Office): ChangeWords {
  const { field } = change;
  return {
    key: `${fact.record} ${fact.fact} ${field}`,
    label: fieldName(fact.kind, field),
    before: valueWords(fact.kind, field, change.before, office),
    after: valueWords(fact.kind, field, change.after, office),
  };
}

/** A value of the journal in words. */
export function valueWords(kind: string, field: string, value: unknown, office: Office): string {
  if (isNothing(value)) return DASH;
  if (Array.isArray(value)) {
    return value.map((one) => valueWords(kind, field, one, office)).join(t("common.separator"));
  }
  if (typeof value === "boolean") return t(value ? "common.yes" : "common.no");
  if (field.endsWith("_at") && typeof value === "number") {
    return formatInstant(new Date(value).toISOString());
  }
  if (typeof value === "object") return t("common.history.changed_value");
  const text = typeof value === "string" ? value : JSON.stringify(value);
  if (field.endsWith("_at")) return formatInstant(text);
  if (field.endsWith("_on")) return formatDay(text);
  if (field.endsWith("_fen")) return formatMoney(text);
  if (/_ids?$/.test(field) || field === "registered_by" || field === "sent_by")
    return nameOf(text, office);
  if (TYPE_FIELDS.has(field)) {
    return office?.dispute_types.find((type) => type.code === text)?.name ?? text;
  }
  const catalogue = BY_KIND[kind]?.[field] ?? CATALOGUES[field] ?? field;
  return isCatalogue(catalogue) ? choice(catalogue, text) : text;
}

function nameOf(id: string, office: Office): string {
  const all = [...(office?.people ?? []), ...(office?.platforms ?? [])];
  return all.find((one) => one.id === id)?.name ?? t("common.unknown");
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === "";
}

function isCatalogue(name: string): name is ChoiceCatalogue {
  return Object.hasOwn(CHOICE_NAMES, name);
}
