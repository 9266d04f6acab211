import type { VerifyAnswer, VerifyProblem } from "../ipc/generated";
import { t, textFor } from "../texts/t";

/** Codes that concern tables alone, which the journal can make again. */
const TABLE_CODES: ReadonlySet<string> = new Set(["row", "surplus"]);

/** Whether nothing worse is wrong than tables that differ from the journal. */
export function isTablesOnly(answer: VerifyAnswer): boolean {
  return answer.problems.every((problem) => TABLE_CODES.has(problem.code));
}

/** One problem in plain words. */
export function problemText({ code }: VerifyProblem): string {
  const key = `check.problem.${code}`;
  const text = textFor("settings", key);
  return text === key ? t("settings.check.problem.other", { code }) : text;
}
