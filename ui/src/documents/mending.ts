import type { Step } from "../case/context";
import type {
  DisputeAction,
  DisputeCase,
  DisputeDocuments,
  DossierItem,
  InspectionPoint,
} from "../ipc/generated";

/** A part of the case page to which a link leads. */
export type Place = "parties" | "agreement" | "attachments" | "conflicts";

/** Where something that is missing is mended: the form of a step, or a part of the page. */
export type Mend = { step: Step } | { place: Place };

type Case = Pick<DisputeCase, "possible" | "row" | "agreement">;

/** Where a missing item of the dossier is mended; null where it cannot be, now or by who reads. */
export function mendOf(item: DossierItem, page: Case): Mend | null {
  switch (item) {
    case "intake":
      return { place: "parties" };
    case "rights_notice":
      // 告知 is part of taking the case; afterwards it is set right.
      return step(page, page.row.status === "registered" ? "accept" : "correct");
    case "session_record":
      return step(page, "record_session");
    case "agreement":
      return step(page, page.agreement === null ? "conclude" : "sign");
    case "performance_proof":
      return step(page, "record_performance") ?? { place: "attachments" };
    case "follow_up":
      return step(page, "record_follow_up");
    case "notice":
      return null;
    case "identity":
    case "power_of_attorney":
    case "inquiry":
    case "evidence":
    case "confirmation":
    case "statement":
      return { place: "attachments" };
  }
}

/** Where an item that a point of the inspection names is set right. */
export function mendOfPoint(point: InspectionPoint, item: DossierItem, page: Case): Mend | null {
  if (point === "law_cited") return { place: "agreement" };
  if (point === "standard_form") return { place: "parties" };
  return mendOf(item, page);
}

/** A point of the inspection with how it stands. */
export type PointRow = DisputeDocuments["inspection"][number];

/** How many points of the inspection are not met. */
export function openPoints(rows: readonly PointRow[]): number {
  return rows.filter((row) => row.state === "not_met").length;
}

type PlainStep = Extract<
  DisputeAction,
  | "accept"
  | "correct"
  | "record_session"
  | "conclude"
  | "sign"
  | "record_performance"
  | "record_follow_up"
>;

function step(page: Case, kind: PlainStep): Mend | null {
  return page.possible.includes(kind) ? { step: { kind } } : null;
}
