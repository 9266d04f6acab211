import type { FailureCode, FieldCode, IdentifierCode, RowCode } from "../ipc/generated";
import type { Vocabularies } from "./vocabularies";
import enAttachments from "./en/attachments.json";
import enBackup from "./en/backup.json";
import enArchive from "./en/archive.json";
import enAllowance from "./en/allowance.json";
import enCalendar from "./en/calendar.json";
import enCase from "./en/case.json";
import enCasebook from "./en/casebook.json";
import enChoices from "./en/choices.json";
import enCommon from "./en/common.json";
import enConsultations from "./en/consultations.json";
import enDashboard from "./en/dashboard.json";
import enDisagreements from "./en/disagreements.json";
import enDocuments from "./en/documents.json";
import enDisputes from "./en/disputes.json";
import enExchange from "./en/exchange.json";
import enFacts from "./en/facts.json";
import enFigures from "./en/figures.json";
import enFailures from "./en/failures.json";
import enFields from "./en/fields.json";
import enLedgers from "./en/ledgers.json";
import enNav from "./en/nav.json";
import enHazards from "./en/hazards.json";
import enHotSpots from "./en/hot_spots.json";
import enReferrals from "./en/referrals.json";
import enOutreach from "./en/outreach.json";
import enRequests from "./en/requests.json";
import enSearch from "./en/search.json";
import enSettings from "./en/settings.json";
import enService from "./en/service.json";
import enStatutes from "./en/statutes.json";
import enToday from "./en/today.json";
import enVisit from "./en/visit.json";
import enTypicalCases from "./en/typical_cases.json";
import enWalls from "./en/walls.json";
import zhAttachments from "./zh-CN/attachments.json";
import enRatings from "./en/ratings.json";
import zhBackup from "./zh-CN/backup.json";
import zhArchive from "./zh-CN/archive.json";
import zhAllowance from "./zh-CN/allowance.json";
import zhCalendar from "./zh-CN/calendar.json";
import zhCase from "./zh-CN/case.json";
import enPeople from "./en/people.json";
import zhPeople from "./zh-CN/people.json";
import zhCasebook from "./zh-CN/casebook.json";
import zhChoices from "./zh-CN/choices.json";
import zhCommon from "./zh-CN/common.json";
import zhConsultations from "./zh-CN/consultations.json";
import zhDashboard from "./zh-CN/dashboard.json";
import zhDisagreements from "./zh-CN/disagreements.json";
import zhDocuments from "./zh-CN/documents.json";
import zhDisputes from "./zh-CN/disputes.json";
import zhExchange from "./zh-CN/exchange.json";
import zhFacts from "./zh-CN/facts.json";
import zhFigures from "./zh-CN/figures.json";
import zhFailures from "./zh-CN/failures.json";
import zhFields from "./zh-CN/fields.json";
import zhLedgers from "./zh-CN/ledgers.json";
import zhNav from "./zh-CN/nav.json";
import zhHazards from "./zh-CN/hazards.json";
import zhHotSpots from "./zh-CN/hot_spots.json";
import zhReferrals from "./zh-CN/referrals.json";
import zhOutreach from "./zh-CN/outreach.json";
import zhRatings from "./zh-CN/ratings.json";
import zhRequests from "./zh-CN/requests.json";
import zhSearch from "./zh-CN/search.json";
import zhSettings from "./zh-CN/settings.json";
import zhService from "./zh-CN/service.json";
import zhStatutes from "./zh-CN/statutes.json";
import zhToday from "./zh-CN/today.json";
import zhVisit from "./zh-CN/visit.json";
import zhTypicalCases from "./zh-CN/typical_cases.json";
import zhWalls from "./zh-CN/walls.json";

/** The Chinese texts by area: the source that every other language must match. */
export const zh = {
  common: zhCommon,
  nav: zhNav,
  ledgers: zhLedgers,
  casebook: zhCasebook,
  disputes: zhDisputes,
  documents: zhDocuments,
  case: zhCase,
  disagreements: zhDisagreements,
  archive: zhArchive,
  backup: zhBackup,
  exchange: zhExchange,
  figures: zhFigures,
  dashboard: zhDashboard,
  attachments: zhAttachments,
  consultations: zhConsultations,
  requests: zhRequests,
  hazards: zhHazards,
  hot_spots: zhHotSpots,
  referrals: zhReferrals,
  search: zhSearch,
  settings: zhSettings,
  statutes: zhStatutes,
  today: zhToday,
  walls: zhWalls,
  ratings: zhRatings,
  allowance: zhAllowance,
  people: zhPeople,
  outreach: zhOutreach,
  calendar: zhCalendar,
  service: zhService,
  visit: zhVisit,
  typical_cases: zhTypicalCases,
  failures: zhFailures,
  facts: zhFacts,
  fields: zhFields,
};

/** The Chinese names of all choices, by catalogue. */
export const zhChoiceTexts = zhChoices;

/** Texts of one language: exactly the areas and keys of the Chinese. */
export type Texts = { [A in keyof typeof zh]: Record<keyof (typeof zh)[A], string> };
/** The choices of one language: exactly the catalogues and values of the Chinese. */
export type ChoiceTexts = {
  [C in keyof typeof zhChoices]: Record<keyof (typeof zhChoices)[C], string>;
};

/** The English texts. A missing key does not compile, a superfluous one fails the test beside. */
export const en: Texts = {
  common: enCommon,
  nav: enNav,
  ledgers: enLedgers,
  casebook: enCasebook,
  disputes: enDisputes,
  documents: enDocuments,
  case: enCase,
  disagreements: enDisagreements,
  archive: enArchive,
  backup: enBackup,
  exchange: enExchange,
  figures: enFigures,
  dashboard: enDashboard,
  attachments: enAttachments,
  consultations: enConsultations,
  requests: enRequests,
  hazards: enHazards,
  hot_spots: enHotSpots,
  referrals: enReferrals,
  search: enSearch,
  settings: enSettings,
  statutes: enStatutes,
  today: enToday,
  walls: enWalls,
  ratings: enRatings,
  allowance: enAllowance,
  people: enPeople,
  outreach: enOutreach,
  calendar: enCalendar,
  service: enService,
  visit: enVisit,
  typical_cases: enTypicalCases,
  failures: enFailures,
  facts: enFacts,
  fields: enFields,
};

/** The English names of all choices. */
export const enChoiceTexts: ChoiceTexts = enChoices;

/** Every code of the core that a person may read about. */
export type SentenceCode = FailureCode | FieldCode | IdentifierCode | RowCode;

/** One sentence per code of the core: a code without a sentence does not compile. */
export const FAILURE_SENTENCES: Record<SentenceCode, string> = zhFailures;

/** One name per word of each vocabulary of the core: a word without a name does not compile. */
export const CHOICE_NAMES: { [V in keyof Vocabularies]: Record<Vocabularies[V], string> } =
  zhChoices;
