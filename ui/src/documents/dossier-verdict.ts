import type { DossierChecked } from "../ipc/generated";

/** What a check says of a file and of its history. */
export interface DossierVerdict {
  /** `strange`: not bound here, or changed since; which of them the casebook cannot tell. */
  file: "same" | "strange" | "changed";
  /** `untold`: nothing is known of a file that nobody bound here. */
  history: "whole" | "broken" | "untold";
  isGood: boolean;
}

/** A check in the words of people: of the casebook, or of the bundle that came with the file. */
export function verdictOf(answer: DossierChecked, byBundle: boolean): DossierVerdict {
  const isWhole = answer.faults.length === 0;
  if (answer.is_bound) {
    return { file: "same", history: isWhole ? "whole" : "broken", isGood: isWhole };
  }
  if (byBundle) {
    return { file: "changed", history: isWhole ? "whole" : "broken", isGood: false };
  }
  return { file: "strange", history: "untold", isGood: false };
}
