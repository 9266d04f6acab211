import { type Desk, type IntakeForm, type PartyEntry, blankIntake, blankParty } from "./form";

/** The form's name among drafts. */
export const DRAFT_FORM = "dispute";

/** How the JSON of a draft is laid out; another number is of another version of the program. */
const LAYOUT = 1;

/** The form as a draft's text. */
export function toContent(form: IntakeForm): string {
  return JSON.stringify({ layout: LAYOUT, form });
}

/** A draft's text as a form; null when it was not written by this form. */
export function fromContent(content: string, desk: Desk): IntakeForm | null {
  const kept = parse(content);
  if (!isRecord(kept) || kept["layout"] !== LAYOUT || !isRecord(kept["form"])) return null;
  const form = kept["form"];
  const parties = form["parties"];
  if (!Array.isArray(parties) || !parties.every(isRecord)) return null;
  const blank = blankIntake(desk);
  return {
    ...take(blank, form),
    parties: parties.map((party) =>
      take(blankParty(party["role"] === "respondent" ? "respondent" : "applicant"), party),
    ),
  };
}

/** The blank with every kept value that its field can hold. */
function take<T extends IntakeForm | PartyEntry>(blank: T, kept: Record<string, unknown>): T {
  const fits = Object.entries(blank).filter(
    ([key, value]) => Object.hasOwn(kept, key) && isLike(value, kept[key]),
  );
  return Object.assign({}, blank, Object.fromEntries(fits.map(([key]) => [key, kept[key]])));
}

function isLike(blank: unknown, kept: unknown): boolean {
  if (blank === null || typeof blank === "string") return kept === null || typeof kept === "string";
  if (Array.isArray(blank)) return Array.isArray(kept);
  return typeof kept === typeof blank && kept !== null;
}

function parse(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
