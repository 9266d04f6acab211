import type { DisputeAction, DisputeCase } from "../../ipc/generated";
import type { Step } from "../context";
import { openItems, plannedSession } from "../standing";

/** The step of an action, on the record that it most likely means. */
export function stepFor(page: DisputeCase, action: DisputeAction): Step {
  if (action === "record_session") {
    return { kind: action, session: plannedSession(page.sessions)?.id };
  }
  if (action === "record_performance") {
    return { kind: action, item: openItems(page.items)[0]?.id };
  }
  return { kind: action };
}
