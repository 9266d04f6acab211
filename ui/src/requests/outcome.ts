import { formatDay } from "../components/format";
import type { LinkedMatter } from "../ipc/generated";
import { choice, t } from "../texts/t";

/** What came of a matter, as words for the answer; null while there is nothing to tell. */
export function outcomeText(matter: LinkedMatter): string | null {
  if (!matter.is_done) return null;
  const no = matter.docket_no;
  const day = formatDay(matter.ended_on);
  switch (matter.kind) {
    case "dispute": {
      const outcome = matter.outcome ? choice("outcome", matter.outcome) : "";
      if (matter.dispute_status === "refused") return t("requests.outcome.refused", { no, day });
      return t("requests.outcome.dispute", { no, day, outcome });
    }
    case "consultation":
      return t("requests.outcome.consultation", { no, day, note: matter.note ?? "" });
    case "hazard": {
      const status = matter.hazard_status ? choice("hazard_status", matter.hazard_status) : "";
      const told = t("requests.outcome.hazard", { no, status });
      return matter.note ? `${told}${matter.note}` : told;
    }
    default:
      return null;
  }
}

/** A matter's state in a word. */
export function matterState(matter: LinkedMatter): string {
  if (matter.outcome) return choice("outcome", matter.outcome);
  if (matter.dispute_status) return choice("dispute_status", matter.dispute_status);
  if (matter.hazard_status) return choice("hazard_status", matter.hazard_status);
  return t("requests.outcome.recorded");
}

/** The answer with one more paragraph; what is there already is not said twice. */
export function withOutcome(answer: string | null | undefined, outcome: string): string {
  const written = answer?.trim() ?? "";
  if (written.includes(outcome)) return written;
  return written === "" ? outcome : `${written}\n${outcome}`;
}
