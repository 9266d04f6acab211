import type { IconName } from "../../components/icons";
import type { Tone } from "../../components/StatusTag";
import type { Act, ActFact } from "../../ipc/generated";
import { zh } from "../../texts/catalogue";
import { fieldName, t, textFor } from "../../texts/t";
import type { CaseNames } from "../names";
import { isNothing, valueWords } from "./value-words";

/** One changed field in words. */
export interface ChangeWords {
  field: string;
  label: string;
  /** Null where nothing stood before. */
  before: string | null;
  /** Null where it was cleared. */
  after: string | null;
}

/** One fact of an act with what it changed. */
export interface FactWords {
  key: string;
  /** What happened, and to which record. */
  title: string;
  changes: ChangeWords[];
  is_erased: boolean;
}

/** Facts that go without saying where another fact of the same act stands. */
const IMPLIED: Readonly<Record<string, readonly string[]>> = {
  "dispute.registered": ["party.added", "dispute_party.added", "dispute_party.told_of_rights"],
  "dispute.accepted": ["dispute_party.told_of_rights"],
  "dispute_party.added": ["party.added", "dispute_party.told_of_rights"],
  "agreement.concluded": ["performance_item.promised", "dispute.agreed"],
};

/** Pointers and counters that say nothing to a reader. */
const UNTOLD: ReadonlySet<string> = new Set([
  "subject_id",
  "subject_kind",
  "dispute_id",
  "agreement_id",
  "subject_kind",
  "subject_id",
  "docket_year",
  "docket_number",
  "dispute_type_version",
  "time_limit",
  "extension_days",
  "position",
  "number",
  "chunks",
  // A whole paper: its differences are shown beside it.
  "words",
  "content_hash",
  "media_type",
  "byte_count",
  "subject_kind",
  "subject_id",
]);

/** The order of a record's fields: that of their labels. */
const ORDER = new Map(Object.keys(zh.fields).map((field, index) => [field, index]));

/** What somebody did in one act, as the rest of the sentence after their name. */
export function actSentence(act: Act, names: CaseNames): string {
  const implied = new Set(act.facts.flatMap((fact) => IMPLIED[fact.fact] ?? []));
  const told = act.facts.filter((fact) => !implied.has(fact.fact));
  const byFact = new Map<string, string[]>();
  for (const fact of told) {
    const about = aboutWhat(fact, names);
    byFact.set(fact.fact, [...(byFact.get(fact.fact) ?? []), ...(about ? [about] : [])]);
  }
  return [...byFact]
    .map(([fact, abouts]) => {
      const words = textFor("facts", fact);
      const about = [...new Set(abouts)].join(t("common.separator"));
      return about === "" ? words : t("case.history.about", { words, about });
    })
    .join(t("case.history.and"));
}

/** Every fact of an act with its changes; facts that changed nothing to be read are left out. */
export function actDetails(act: Act, names: CaseNames): FactWords[] {
  return act.facts
    .map((fact, index) => ({
      key: `${index} ${fact.record}`,
      title: titleOf(fact, names),
      changes: changesOf(fact, names),
      is_erased: fact.is_erased,
    }))
    .filter((fact) => fact.changes.length > 0 || fact.is_erased);
}

/** Facts that change nothing, but leave their entry. */
const LOOKS: ReadonlySet<string> = new Set([
  "party.revealed",
  "attachment.opened",
  "attachment.exported",
]);

/** Whether somebody only looked at full numbers or papers. */
export function isLook(act: Act): boolean {
  return act.facts.every((fact) => LOOKS.has(fact.fact));
}

/** How an act looks in the line of acts. */
export function faceOf(act: Act): { tone: Tone; icon?: IconName } {
  const has = (...facts: string[]): boolean => act.facts.some((fact) => facts.includes(fact.fact));
  if (has(...LOOKS)) return { tone: "muted", icon: "eye" };
  if (has("dispute.closed", "dispute.performed", "agreement.took_effect")) {
    return { tone: "good", icon: "tick" };
  }
  if (has("dispute.refused", "dispute.terminated")) return { tone: "near", icon: "cross" };
  if (has("conflict.decided")) return { tone: "near", icon: "half" };
  if (act.facts.some((fact) => /^dispute\.(registered|accepted)$/.test(fact.fact))) {
    return { tone: "active", icon: "disputes" };
  }
  return act.facts.some(isBeginning) ? { tone: "active", icon: "plus" } : { tone: "muted" };
}

function titleOf(fact: ActFact, names: CaseNames): string {
  const words = textFor("facts", fact.fact);
  const about = fact.fact === "dispute.corrected" ? "" : aboutWhat(fact, names);
  return about ? t("case.history.about", { words, about }) : words;
}

function changesOf(fact: ActFact, names: CaseNames): ChangeWords[] {
  return fact.changes
    .filter(({ field, before, after }) => {
      return !UNTOLD.has(field) && !(isNothing(before) && saysNothing(after));
    })
    .toSorted((one, other) => (ORDER.get(one.field) ?? 0) - (ORDER.get(other.field) ?? 0))
    .map(({ field, before, after }) => ({
      field,
      label: fieldName(fact.kind, field),
      before: isNothing(before) ? null : valueWords(fact.kind, field, before, names),
      after: isNothing(after) ? null : valueWords(fact.kind, field, after, names),
    }));
}

/** Which record a fact is about, where a case has several of the kind; or what the step came to. */
function aboutWhat(fact: ActFact, names: CaseNames): string {
  const after = (field: string): string => {
    const change = fact.changes.find((one) => one.field === field);
    return change && !isNothing(change.after)
      ? valueWords(fact.kind, field, change.after, names)
      : "";
  };
  switch (fact.kind) {
    case "party":
    case "dispute_party":
    case "performance_item":
      return names.any(fact.record) ?? "";
    case "mediation_session":
      return names.any(fact.record) ?? "";
    case "performance":
      return [after("item_id"), after("amount_fen")].filter(Boolean).join(" ");
    case "follow_up":
      return after("finding");
    case "attachment":
      return after("caption") || after("file_name") || after("dossier_item");
    case "printed_document":
      return after("form");
    case "dispute_link":
      return after("linked_id");
    case "dispute":
      return aboutDispute(fact, after);
    default:
      return "";
  }
}

function aboutDispute(fact: ActFact, after: (field: string) => string): string {
  if (fact.fact === "dispute.corrected" || fact.fact === "conflict.decided") {
    const labels = fact.changes
      .filter((change) => !UNTOLD.has(change.field))
      .map((change) => fieldName(fact.kind, change.field));
    return labels.join(t("common.separator"));
  }
  if (fact.fact === "dispute.extended") return t("case.history.until", { day: after("due_on") });
  if (fact.fact === "dispute.suspended") return after("suspension_reason");
  if (fact.fact === "dispute.resumed") return t("case.history.until", { day: after("due_on") });
  if (fact.fact === "dispute.mediators_changed") return after("mediator_ids");
  if (fact.fact === "dispute.refused") return after("refusal_reason");
  if (fact.fact === "dispute.terminated") return after("termination_reason");
  if (fact.fact === "dispute.closed") return after("outcome");
  return "";
}

/** A first value that only says that there is nothing special. */
function saysNothing(value: unknown): boolean {
  return isNothing(value) || value === false || value === 0;
}

function isBeginning(fact: ActFact): boolean {
  return fact.changes.length > 1 && fact.changes.every((change) => isNothing(change.before));
}
