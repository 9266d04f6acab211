import type { NamePath } from "../../components/form/problems";
import { lacksGuardian } from "./ages";
import { type IntakeForm, filled, isBlankParty } from "./form";

/** What may still be missing. */
export type MissingKey =
  | "platform"
  | "dispute_type"
  | "applicant"
  | "name"
  | "facts"
  | "respondent"
  | "guardian"
  | "rights"
  | "rights_party"
  | "mediator";

/** One thing that is missing, and where it is filled in. */
export interface Missing {
  key: MissingKey;
  /** `now`: the core will not register without it. `later`: needed before 受理. */
  when: "now" | "later";
  /** Whose, where it is a party's. */
  name: string;
  /** The field to go to. */
  place: NamePath;
}

/** What is still missing, in the order of the form. */
export function missing(form: IntakeForm, today: string): Missing[] {
  const found: Missing[] = [];
  const add = (key: MissingKey, when: Missing["when"], place: NamePath, name = ""): void => {
    found.push({ key, when, name, place });
  };
  const at = (role: "applicant" | "respondent"): number => {
    const index = form.parties.findIndex((party) => party.role === role);
    return index < 0 ? 0 : index;
  };
  const has = (role: "applicant" | "respondent"): boolean =>
    form.parties.some((party) => party.role === role && !isBlankParty(party));

  if (!filled(form.dispute_type)) add("dispute_type", "now", ["dispute_type"]);
  if (!filled(form.platform_id)) add("platform", "now", ["platform_id"]);
  if (!has("applicant")) add("applicant", "now", ["parties", at("applicant"), "name"]);
  if (!has("respondent")) add("respondent", "later", ["parties", at("respondent"), "name"]);
  form.parties.forEach((party, index) => {
    if (isBlankParty(party)) return;
    const name = filled(party.name);
    if (!name) add("name", "now", ["parties", index, "name"]);
    if (lacksGuardian(party, today)) {
      add("guardian", "later", ["parties", index, "representative_name"], name);
    }
  });
  if (!filled(form.facts)) add("facts", "now", ["facts"]);
  if (form.rights_notice === null) add("rights", "later", ["rights_notice"]);
  else {
    form.parties.forEach((party, index) => {
      const name = filled(party.name);
      if (name && !party.is_told_of_rights) {
        add("rights_party", "later", ["parties", index, "is_told_of_rights"], name);
      }
    });
  }
  if (form.mediator_ids.length === 0) add("mediator", "later", ["mediator_ids"]);
  return found;
}
