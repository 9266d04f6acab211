import type { TypicalCaseDetail } from "../ipc/generated";
import { textFor } from "../texts/t";

/** The name of a section, by the core's word for it. */
export function sectionName(name: string): string {
  return textFor("typical_cases", `section.${name}`);
}

/** The text of a section. */
export function sectionText(detail: TypicalCaseDetail, name: string): string {
  return detail.sections.find((section) => section.name === name)?.text ?? "";
}

/** The words that whoever approves confirms, each once. */
export function wordsToConfirm(detail: TypicalCaseDetail): string[] {
  const words = detail.leftovers.filter((one) => !one.is_number).map((one) => one.words);
  return [...new Set(words)];
}
