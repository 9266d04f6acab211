import type { TextBlockRow } from "../../ipc/generated";
import type { ConsultationForm } from "../form";

/** The fields that a frequent question fills. */
type Filled = Partial<
  Pick<ConsultationForm, "content" | "advice" | "legal_basis" | "topic" | "suggested_ways">
>;

/** What a frequent question adds to a form: only what is still empty, nothing that was written. */
export function fillEmpty(form: Partial<ConsultationForm>, block: TextBlockRow): Filled {
  const change: Filled = {};
  for (const field of ["content", "advice", "legal_basis", "topic"] as const) {
    const text = block[field];
    if (text !== null && (form[field] ?? "").trim() === "") change[field] = text;
  }
  if (block.suggested_ways.length > 0 && (form.suggested_ways ?? []).length === 0) {
    change.suggested_ways = [...block.suggested_ways];
  }
  return change;
}

/** Whether a question answers to what was typed: any letters of its title, words or topic. */
export function answersTo(typed: string, block: TextBlockRow, topic: string): boolean {
  const wanted = typed.trim().toLowerCase();
  if (wanted === "") return true;
  const text = [block.title, topic, block.content, block.legal_basis].join("\n").toLowerCase();
  return wanted.split(/\s+/).every((part) => text.includes(part));
}
