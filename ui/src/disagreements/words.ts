import type { CaseNames } from "../case/names";
import { valueWords as caseWords } from "../case/history/value-words";
import { type Office, valueWords } from "../components/history/act-words";
import type { DisagreementRow, DisagreementSide } from "../ipc/generated";
import { formatInstant } from "../components/format";
import { fieldName, t } from "../texts/t";

/** Kinds that belong to a case, whose words the case page knows. */
const OF_CASE: ReadonlySet<string> = new Set([
  "dispute",
  "party",
  "dispute_party",
  "mediation_session",
  "agreement",
  "performance_item",
  "performance",
  "follow_up",
  "dispute_link",
  "judicial_confirmation",
  "recusal",
  "attachment",
]);

/** The field and whose or what it is: 李娜的联系电话. */
export function labelOf(row: DisagreementRow): string {
  const field = fieldName(row.kind, row.field);
  return row.about ? t("disagreements.of", { about: row.about, field }) : field;
}

/** What the matter is called, as far as it has a name. */
export function matterOf(row: DisagreementRow): string {
  const { title, number } = row.matter;
  return [title, number].filter(Boolean).join(" ") || t("disagreements.unnamed");
}

/** A value in words; a plain word where it was cleared. */
export function wordsOf(
  row: Pick<DisagreementRow, "kind" | "field">,
  value: unknown,
  office: Office,
): string {
  if (value === null || value === undefined || value === "") return t("disagreements.empty");
  if (!OF_CASE.has(row.kind)) return valueWords(row.kind, row.field, value, office);
  return caseWords(row.kind, row.field, value, namesOf(office));
}

function namesOf(office: Office): Pick<CaseNames, "any" | "type"> {
  const all = [...(office?.people ?? []), ...(office?.platforms ?? [])];
  return {
    any: (id) => all.find((one) => one.id === id)?.name ?? null,
    type: (code) => office?.dispute_types.find((type) => type.code === code)?.name ?? code,
  };
}

/** Who wrote it and when, as a person would say it: 李调解员在3月2日也改了联系电话. */
export function whoOf(row: DisagreementRow, side: DisagreementSide, at: number): string {
  return t(at === 0 ? "disagreements.who" : "disagreements.who_also", {
    who: side.actor || t("common.unknown"),
    when: formatInstant(side.at),
    field: fieldName(row.kind, row.field),
  });
}

/** At which computer. */
export function whereOf(side: DisagreementSide): string {
  return side.is_here ? t("disagreements.here") : t("disagreements.there", { device: side.device });
}
