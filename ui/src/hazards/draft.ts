import type { DraftFormat } from "../components/form/core-draft";
import { type HazardForm, blankHazard } from "./form";

/** How the JSON of a draft is laid out; another number is of another version of the program. */
const LAYOUT = 1;

/** Drafts of leads in the casebook. */
export const HAZARD_DRAFT: DraftFormat<Partial<HazardForm>> = {
  form: "hazard",
  toContent: (values) => JSON.stringify({ layout: LAYOUT, form: values }),
  fromContent,
};

/** Every kept value that its field can hold; null when this form did not write the draft. */
function fromContent(content: string): Partial<HazardForm> | null {
  const kept = parse(content);
  if (!isRecord(kept) || kept["layout"] !== LAYOUT) return null;
  const { form } = kept;
  if (!isRecord(form)) return null;
  const fits = Object.keys(blankHazard(null, "")).filter(
    (key) => form[key] === null || typeof form[key] === "string",
  );
  return Object.fromEntries(fits.map((key) => [key, form[key]]));
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
