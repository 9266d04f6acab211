import type { LinkedMatter } from "../ipc/generated";

/** Where a matter's page is. */
export function addressOf(matter: LinkedMatter): string {
  switch (matter.kind) {
    case "dispute":
      return `/disputes/${matter.id}`;
    case "consultation":
      return `/consultations/${matter.id}`;
    default:
      return `/hazards/${matter.id}`;
  }
}
