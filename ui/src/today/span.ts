import type { WorkSpan } from "../ipc/generated";

/** The spans in the order in which they are offered. */
export const SPANS = ["mine", "platform", "street"] as const satisfies readonly WorkSpan[];

/** What the address says: whose work is shown. */
export interface TodaySearch {
  span?: WorkSpan;
}

/** Reads the address; where it names no span, the core begins with the usual one of the role. */
export function readToday(search: Record<string, unknown>): TodaySearch {
  const span = SPANS.find((one) => one === search["span"]);
  return span === undefined ? {} : { span };
}
