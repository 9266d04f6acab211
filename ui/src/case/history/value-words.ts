import { DASH, formatDay, formatInstant, formatMoney } from "../../components/format";
import { type ChoiceCatalogue, choice, fieldName, t } from "../../texts/t";
import type { CaseNames } from "../names";

/** The names that values are told by. */
type Names = Pick<CaseNames, "any" | "type">;

/** Catalogues of fields whose values are words of a closed vocabulary. */
const OF_FIELD: Readonly<Record<string, ChoiceCatalogue>> = {
  status: "dispute_status",
  source: "case_source",
  origin: "origin",
  outcome: "outcome",
  prevented: "prevented_harm",
  mediation_kind: "mediation_kind",
  rights_notice: "notice_manner",
  refusal_reason: "refusal_reason",
  termination_reason: "termination_reason",
  remedies_told: "remedy",
  court_procedure: "court_procedure",
  suspension_reason: "suspension_reason",
  role: "party_role",
  sex: "sex",
  document_kind: "document_kind",
  representative_kind: "representative_kind",
  representative_scope: "agent_scope",
  form: "agreement_form",
  result: "session_result",
  manner: "payment_manner",
  finding: "follow_up_finding",
  satisfaction: "satisfaction",
};

const OF_KIND: Readonly<Record<string, Readonly<Record<string, ChoiceCatalogue>>>> = {
  party: { kind: "party_kind" },
  dispute_link: { kind: "link_kind" },
  judicial_confirmation: { result: "confirmation_result" },
  printed_document: { form: "document_form", format: "document_format" },
  attachment: { dossier_item: "dossier_item" },
  referral: {
    status: "referral_status",
    direction: "referral_direction",
    channel: "referral_channel",
    subject_kind: "subject_kind",
  },
  slip: {
    status: "referral_status",
    referred_kind: "subject_kind",
    subject_kind: "subject_kind",
  },
  slip_answer: { reply: "slip_reply" },
  conflict_check: { capacity: "conflict_capacity", result: "conflict_result" },
  recusal: {
    status: "recusal_status",
    asked_by: "recusal_asker",
    reason: "recusal_reason",
  },
  rating: {
    status: "rating_status",
    level: "satisfaction",
    finding: "rating_finding",
    reasons: "rating_reason",
    channel: "rating_channel",
  },
};

/** A value of the journal in words: days, money, words of vocabularies, names for ids. */
export function valueWords(kind: string, field: string, value: unknown, names: Names): string {
  if (isNothing(value)) return DASH;
  const one = (part: unknown): string => valueWords(kind, field, part, names);
  if (Array.isArray(value)) return value.map(one).join(t("common.separator"));
  if (typeof value === "boolean") return t(value ? "common.yes" : "common.no");
  if (field === "findings") return findingWords(value);
  if (field === "pauses" && isPause(value)) return pauseWords(value);
  if (typeof value === "object" && value !== null) return pairsWords(kind, field, value, names);
  if (field.endsWith("_at")) return instantWords(value);
  const text = String(value);
  if (field.endsWith("_on")) return formatDay(text);
  if (field.endsWith("_fen")) return formatMoney(text);
  if (/_ids?$/.test(field) || (field.endsWith("_by") && field !== "asked_by")) {
    return names.any(text) ?? t("case.history.elsewhere");
  }
  if (field === "dispute_type") return names.type(text);
  const catalogue = OF_KIND[kind]?.[field] ?? OF_FIELD[field];
  return catalogue ? choice(catalogue, text) : text;
}

/** A map by party (`party_signed_on`) or by field (`overruled`), pair by pair. */
function pairsWords(kind: string, field: string, value: object, names: Names): string {
  const pairs = Object.entries(value).map(([key, one]) => {
    const name = names.any(key) ?? fieldName(kind, key);
    return name + t("common.colon") + valueWords(kind, field, one, names);
  });
  return pairs.length === 0 ? DASH : pairs.join(t("common.separator"));
}

/** Why a check warns, out of the one finding that it kept. */
function findingWords(value: unknown): string {
  const reason =
    typeof value === "object" && value !== null && "reason" in value ? value.reason : "";
  return choice("conflict_reason", String(reason));
}

interface Pause {
  from: string;
  until: string | null;
}

function isPause(value: unknown): value is Pause {
  return typeof value === "object" && value !== null && "from" in value && "until" in value;
}

/** A rest from its first day to its last, which is not known while it lasts. */
function pauseWords({ from, until }: Pause): string {
  return t("case.history.pause", {
    from: formatDay(from),
    until: until === null ? t("case.history.still") : formatDay(until),
  });
}

/** The journal keeps instants in milliseconds. */
function instantWords(value: unknown): string {
  if (typeof value === "number") return formatInstant(new Date(value).toISOString());
  return formatInstant(String(value));
}

/** Whether there is no value, or an empty one. */
export function isNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === "") return true;
  return Array.isArray(value) && value.length === 0;
}
