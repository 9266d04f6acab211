import { createContext, use } from "react";
import type {
  CaucusNoteShape,
  ConfirmationShape,
  DisputeAction,
  DisputeAccessShape,
  DisputeCase,
  InquiryShape,
  PartyRole,
  PartyShape,
  RecusalShape,
} from "../ipc/generated";
import type { CaseNames } from "./names";

/** A focused form over the case. */
export type Step =
  | { kind: Exclude<DisputeAction, "record_session" | "record_performance" | "apply_confirmation"> }
  /** `session`: the one to change or hold; none for a new one. */
  | { kind: "record_session"; session?: string }
  | { kind: "record_performance"; item?: string }
  | { kind: "add_party"; role: PartyRole }
  /** `late`: after the thirty days, for an application that was handed in in time. */
  | { kind: "apply_confirmation"; late?: true }
  | { kind: "decide_recusal"; recusal: RecusalShape }
  /** `inquiry`, `note`: the one to change; none for a new one. */
  | { kind: "record_inquiry"; inquiry?: InquiryShape }
  | { kind: "record_caucus_note"; note?: CaucusNoteShape }
  | { kind: "grant_access" }
  | { kind: "end_access"; access: DisputeAccessShape }
  | { kind: "waive_confirmation" }
  | {
      kind: "record_confirmation" | "record_enforcement" | "correct_confirmation";
      confirmation: ConfirmationShape;
    }
  /** `party` as `reveal_party` gave it: masked values must never be saved. */
  | { kind: "correct_party"; party: PartyShape };

/** What every part of the case page needs. */
export interface CaseContext {
  page: DisputeCase;
  names: CaseNames;
  /** The calendar day in China. */
  today: string;
  /** Opens a step's form, or says why it cannot be done now. */
  open: (step: Step) => void;
}

/** Provided by `CaseScreen`. */
export const CaseContextProvider = createContext<CaseContext | null>(null);

/** The case that is on the screen. */
export function useCase(): CaseContext {
  const found = use(CaseContextProvider);
  if (!found) throw new Error("a part of the case page stands outside of it");
  return found;
}

/** The action that a step's form carries out, as the core's rules know it; none where the status
 * does not matter, as its button stands only where it can be done. */
export function actionOf(step: Step): DisputeAction | null {
  switch (step.kind) {
    case "add_party":
    case "correct_party":
      return "correct";
    case "apply_confirmation":
      return step.late ? null : step.kind;
    case "waive_confirmation":
      return "apply_confirmation";
    case "decide_recusal":
    case "record_inquiry":
    case "record_caucus_note":
    case "grant_access":
    case "end_access":
    case "record_confirmation":
    case "record_enforcement":
    case "correct_confirmation":
      return null;
    default:
      return step.kind;
  }
}
