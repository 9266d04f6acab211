import { preferences } from "../app/preferences";
import type { ShownFailure } from "../ipc/failure";
import { type SentenceCode, type Texts, en, enChoiceTexts, zh, zhChoiceTexts } from "./catalogue";
import type { Vocabularies } from "./vocabularies";

/** The key of one text: its area, a dot, its key in the area's file. */
export type TextKey = {
  [A in keyof Texts]: `${A}.${Extract<keyof Texts[A], string>}`;
}[keyof Texts];

/** Values for the `{name}` places of a text. */
export type TextParams = Readonly<Record<string, string | number>>;

/** A catalogue of choices, such as `dispute_status`. */
export type ChoiceCatalogue = keyof Vocabularies;
/** A value of a catalogue. */
export type ChoiceOf<C extends ChoiceCatalogue> = Vocabularies[C];

/**
 * The text for a key in the window's language. Call it while rendering, never at module level:
 * a change of language renders the window anew.
 */
export function t(key: TextKey, params?: TextParams): string {
  return fill(lookUp(key) ?? key, params);
}

/** The text for a name that comes from the core; the name itself when there is none. */
export function textFor(area: keyof Texts, name: string, params?: TextParams): string {
  return fill(lookUp(`${area}.${name}`) ?? name, params);
}

/** The name of a choice; values of a newer version of the program show as they are. */
export function choice(catalogue: ChoiceCatalogue, value: string): string {
  const texts: Readonly<Record<string, string>> = choiceTexts()[catalogue];
  return texts[value] ?? value;
}

/** All choices of a catalogue in their order, for selects and radios. */
export function choices<C extends ChoiceCatalogue>(
  catalogue: C,
): { value: ChoiceOf<C>; label: string }[] {
  // `Object.keys` forgets the key type; the catalogue is exactly those keys.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const values = Object.keys(zhChoiceTexts[catalogue]) as ChoiceOf<C>[];
  return values.map((value) => ({ value, label: choice(catalogue, value) }));
}

/** The label of a record's field: the record's own word for it, or the common one. */
export function fieldName(kind: string, field: string): string {
  return lookUp(`fields.${kind}.${field}`) ?? textFor("fields", field);
}

/** The sentence for a failure, for one field problem or for what is wrong in a spreadsheet's row. */
export function failureSentence(failure: {
  code: SentenceCode | ShownFailure["code"];
  params: Readonly<Record<string, string>>;
}): string {
  const way = failure.code.startsWith("way_") && lookUp(`common.failure.${failure.code}`);
  return way || textFor("failures", failure.code, spoken(failure.params));
}

/** The core names status, actions, fields and days by their bare words; a person reads their names. */
function spoken(params: Readonly<Record<string, string>>): TextParams {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, SPOKEN[name]?.(value) ?? value]),
  );
}

const SPOKEN: Readonly<Record<string, (value: string) => string>> = {
  status: (word) => choice("dispute_status", word),
  action: (word) => choice("dispute_action", word),
  possible: (words) =>
    words === "" ? t("common.none") : listed(words, (word) => choice("dispute_action", word)),
  rating_status: (word) => choice("rating_status", word),
  rating_action: (word) => choice("rating_action", word),
  rating_possible: (words) =>
    words === "" ? t("common.none") : listed(words, (word) => choice("rating_action", word)),
  hazard_status: (word) => choice("hazard_status", word),
  hazard_action: (word) => choice("hazard_action", word),
  hazard_obstacle: (word) => choice("hazard_obstacle", word),
  hazard_possible: (words) =>
    words === "" ? t("common.none") : listed(words, (word) => choice("hazard_action", word)),
  inspection_status: (word) => choice("inspection_status", word),
  request_status: (word) => choice("request_status", word),
  request_action: (word) => choice("request_action", word),
  request_obstacle: (word) => choice("request_obstacle", word),
  fields: (words) => listed(words, spokenField),
  field: (word) => textFor("fields", word),
  obstacle: (word) => choice("confirmation_obstacle", word),
  referral_status: (word) => choice("referral_status", word),
  referral_action: (word) => choice("referral_action", word),
  typical_case_status: (word) => choice("typical_case_status", word),
  typical_case_action: (word) => choice("typical_case_action", word),
  typical_case_unfit: (word) => choice("typical_case_unfit", word),
  typical_case_possible: (words) =>
    words === "" ? t("common.none") : listed(words, (word) => choice("typical_case_action", word)),
  destruction_status: (word) => choice("destruction_status", word),
  destruction_action: (word) => choice("destruction_action", word),
  destruction_possible: (words) =>
    words === "" ? t("common.none") : listed(words, (word) => choice("destruction_action", word)),
  earliest: spokenDay,
  latest: spokenDay,
  day: spokenDay,
};

function listed(words: string, name: (word: string) => string): string {
  return words.split(" ").map(name).join(t("common.separator"));
}

/** A field by its name, or by its record's kind and its name. */
function spokenField(word: string): string {
  const dot = word.indexOf(".");
  return dot < 0 ? textFor("fields", word) : fieldName(word.slice(0, dot), word.slice(dot + 1));
}

function spokenDay(day: string): string {
  if (preferences().language === "en") return day;
  return day.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/, "$1年$2月$3日");
}

function lookUp(key: string): string | undefined {
  const dot = key.indexOf(".");
  const texts: Readonly<Record<string, Readonly<Record<string, string>>>> =
    preferences().language === "en" ? en : zh;
  return texts[key.slice(0, dot)]?.[key.slice(dot + 1)];
}

function choiceTexts(): typeof zhChoiceTexts {
  return preferences().language === "en" ? enChoiceTexts : zhChoiceTexts;
}

function fill(text: string, params?: TextParams): string {
  if (!params) return text;
  return text.replaceAll(/\{([\w-]+)\}/g, (place, name: string) => String(params[name] ?? place));
}
