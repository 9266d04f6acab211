import type { HazardAction, HazardDetail } from "../ipc/generated";

/** The sentence under which a hazard stands, and the day in it. */
export interface Standing {
  text:
    | "lead"
    | "unfounded"
    | "open"
    | "handling"
    | "handling_overdue"
    | "resolved"
    | "contained"
    | "review_due"
    | "to_close"
    | "turned_into_dispute"
    | "closed";
  day: string | null;
}

/** Where a hazard stands and what it waits for. */
export function standingOf(detail: HazardDetail): Standing {
  const { row } = detail;
  switch (row.status) {
    case "lead":
      return { text: "lead", day: row.found_on };
    case "unfounded":
      return { text: "unfounded", day: detail.checked_on };
    case "open":
      return { text: "open", day: detail.checked_on };
    case "handling": {
      const isOver = row.due_nearness?.state === "overdue";
      return { text: isOver ? "handling_overdue" : "handling", day: row.due_on };
    }
    case "resolved":
    case "contained":
      return settled(detail, row.status);
    case "turned_into_dispute":
      return { text: "turned_into_dispute", day: null };
    case "closed":
      return { text: "closed", day: detail.closed_on };
  }
}

function settled(detail: HazardDetail, status: "resolved" | "contained"): Standing {
  const { row } = detail;
  if (row.review_nearness?.state === "overdue") {
    return { text: "review_due", day: row.next_review_on };
  }
  if (isPossible(detail, "close")) return { text: "to_close", day: detail.settled_on };
  return { text: status, day: row.next_review_on };
}

/** Whether a step is possible now. */
export function isPossible(detail: HazardDetail, action: HazardAction): boolean {
  return detail.steps.some((step) => step.action === action && step.obstacle === null);
}

const USUAL: readonly HazardAction[] = ["check", "plan", "settle", "close", "review"];

/** The usual next step; none once the hazard is over. */
export function nextStep(detail: HazardDetail): HazardAction | undefined {
  const { status } = detail.row;
  if (status === "handling") return "settle";
  if (detail.row.review_nearness?.state === "overdue") return "review";
  const usual = status === "contained" ? USUAL.filter((one) => one !== "settle") : USUAL;
  return usual.find((action) => isPossible(detail, action));
}
