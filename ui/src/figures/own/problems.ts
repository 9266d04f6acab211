import type { OwnItemShape, OwnProblem } from "../../ipc/generated";
import { choice, t } from "../../texts/t";

/** What is the matter with a line, in words. */
export function problemWords({ code, name }: Pick<OwnProblem, "code" | "name">): string {
  return choice("own_problem_code", code).replaceAll("{name}", name);
}

/** The same with its place. */
export function placedWords(problem: OwnProblem): string {
  return t("figures.own.at_line", { n: problem.line, words: problemWords(problem) });
}

/** What is written beside the lines, by their number from 1. */
export function notesOf(problems: readonly OwnProblem[]): ReadonlyMap<number, string> {
  const notes = new Map<number, string>();
  for (const problem of problems) {
    const before = notes.get(problem.line);
    const words = problemWords(problem);
    notes.set(problem.line, before === undefined ? words : `${before} ${words}`);
  }
  return notes;
}

/** A condition to begin with. */
export function conditionOf({ name, values, is_number: isNumber }: OwnItemShape): string {
  return isNumber ? `${name}≥` : `${name}=${values[0] ?? ""}`;
}
