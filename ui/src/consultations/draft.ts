import type { DraftFormat } from "../components/form/core-draft";
import { type ConsultationForm, blankForm } from "./form";

/** How the JSON of a draft is laid out; another number is of another version of the program. */
const LAYOUT = 1;

/** Drafts of consultations in the casebook. */
export const CONSULTATION_DRAFT: DraftFormat<Partial<ConsultationForm>> = {
  form: "consultation",
  toContent: (values) => JSON.stringify({ layout: LAYOUT, form: withoutRefused(values) }),
  fromContent,
};

/** Who does not want to be known is not kept in a draft either. */
function withoutRefused(values: Partial<ConsultationForm>): Partial<ConsultationForm> {
  if (!values.is_anonymous) return values;
  return { ...values, inquirer_name: null, inquirer_phone: null };
}

/** Every kept value that its field can hold; null when this form did not write the draft. */
function fromContent(content: string): Partial<ConsultationForm> | null {
  const kept = parse(content);
  if (!isRecord(kept) || kept["layout"] !== LAYOUT || !isRecord(kept["form"])) return null;
  const { form } = kept;
  const blank = blankForm({
    now: new Date().toISOString(),
    lawyer_id: null,
    platform_id: null,
    consultation_point: null,
  });
  const fits = Object.entries(blank).filter(
    ([key, value]) => isRecord(form) && Object.hasOwn(form, key) && isLike(value, form[key]),
  );
  return Object.fromEntries(fits.map(([key]) => [key, form[key]]));
}

function isLike(blank: unknown, kept: unknown): boolean {
  if (blank === null || typeof blank === "string") return kept === null || typeof kept === "string";
  if (Array.isArray(blank)) {
    return Array.isArray(kept) && kept.every((one) => typeof one === "string");
  }
  return typeof kept === typeof blank;
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
