import type { TemplateProblem } from "../../ipc/generated";
import { choice, t } from "../../texts/t";

/** What is wrong, in words; without the line. */
export function problemWords({ code, name }: TemplateProblem): string {
  return choice("template_problem_code", code).replaceAll("{name}", name ?? "");
}

/** What is wrong and in which line; 0 stands for the whole. */
export function placedWords(problem: TemplateProblem): string {
  const words = problemWords(problem);
  return problem.line === 0
    ? t("documents.wordings.whole", { words })
    : t("documents.wordings.line", { n: problem.line, words });
}

/** What stands beside each line; a line with several problems tells them all. */
export function notesOf(problems: readonly TemplateProblem[]): Map<number, string> {
  const notes = new Map<number, string>();
  for (const problem of problems) {
    if (problem.line === 0) continue;
    const before = notes.get(problem.line);
    const words = problemWords(problem);
    notes.set(problem.line, before ? before + t("common.separator") + words : words);
  }
  return notes;
}

/** The names that the official form has and the wording lacks. */
export function lostNames(problems: readonly TemplateProblem[]): Set<string> {
  const lost = problems.filter((one) => one.code === "lost");
  return new Set(lost.flatMap((one) => one.name ?? []));
}

/** Where a line begins and ends, from 1. */
export function spanOf(text: string, line: number): { from: number; to: number } {
  const lines = text.split("\n");
  const before = lines.slice(0, line - 1);
  const from = before.reduce((sum, one) => sum + one.length + 1, 0);
  return { from, to: from + (lines[line - 1]?.length ?? 0) };
}
