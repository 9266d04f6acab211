import type { DraftFormat } from "../../components/form/core-draft";
import { type RequestForm, blankForm } from "./form";

/** How the JSON of a draft is laid out; another number is of another version of the program. */
const LAYOUT = 1;

/** Drafts of requests in the casebook. */
export const REQUEST_DRAFT: DraftFormat<Partial<RequestForm>> = {
  form: "request",
  toContent: (values) => JSON.stringify({ layout: LAYOUT, form: withoutIdentity(values) }),
  fromContent,
};

/** Who asked for secrecy is not kept in a draft either. */
function withoutIdentity(values: Partial<RequestForm>): Partial<RequestForm> {
  if (!values.is_confidential) return values;
  return { ...values, requester_name: null, requester_phone: null, requester_address: null };
}

/** Every kept value that its field can hold; null when this form did not write the draft. */
function fromContent(content: string): Partial<RequestForm> | null {
  const kept = parse(content);
  if (!isRecord(kept) || kept["layout"] !== LAYOUT || !isRecord(kept["form"])) return null;
  const { form } = kept;
  const blank = blankForm({ now: new Date().toISOString(), platform_id: null });
  const fits = Object.entries(blank).filter(
    ([key, value]) => isRecord(form) && Object.hasOwn(form, key) && isLike(value, form[key]),
  );
  return Object.fromEntries(fits.map(([key]) => [key, form[key]]));
}

function isLike(blank: unknown, kept: unknown): boolean {
  if (typeof blank === "boolean") return typeof kept === "boolean";
  return kept === null || typeof kept === "string";
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
