import type { ConflictAnswer } from "../ipc/generated";
import { t } from "../texts/t";

/** What the line of a check says, and how it looks. */
export interface Line {
  words: string;
  state: "clear" | "conflict" | "barred" | "waived";
}

/** A check in one line; what only sounds alike is told, but demands nothing. */
export function lineOf(answer: Pick<ConflictAnswer, "findings" | "is_barred" | "result">): Line {
  const demands = answer.findings.filter((one) => one.weight !== "hint");
  const n = demands.length;
  if (answer.is_barred) return { words: t("walls.line.barred", { n }), state: "barred" };
  if (n === 0) {
    const hints = answer.findings.length;
    return {
      words: hints === 0 ? t("walls.line.clear") : t("walls.line.hints", { n: hints }),
      state: "clear",
    };
  }
  return answer.result === "waived"
    ? { words: t("walls.line.waived", { n }), state: "waived" }
    : { words: t("walls.line.found", { n }), state: "conflict" };
}
