import { dayOf } from "../components/clock-time";
import type { DisputeCase } from "../ipc/generated";
import { heldSessions, openItems } from "./standing";

/** The stages of a dispute's life. */
export type StageKey =
  | "registered"
  | "accepted"
  | "mediation"
  | "agreement"
  | "performance"
  | "follow_up"
  | "closed"
  | "refused"
  | "terminated";

/** One stage as the line of life shows it. */
export interface Stage {
  key: StageKey;
  /** `now`: under way. `ended`: a refusal or termination. `passed_over`: the case went on without it. */
  state: "done" | "now" | "ahead" | "passed_over" | "ended";
  /** The day on which it was reached (`YYYY-MM-DD`). */
  on: string | null;
}

interface Known {
  key: StageKey;
  done: boolean;
  on: string | null;
}

/** The stages of a case from 登记 to 结案, or to the refusal or termination that cut it short. */
export function stagesOf(page: DisputeCase): Stage[] {
  const { row, agreement } = page;
  if (row.status === "refused") {
    return [
      { key: "registered", state: "done", on: row.registered_on },
      { key: "refused", state: "ended", on: page.decided_on },
    ];
  }
  if (page.termination_reason !== null) return terminated(page);
  const known: Known[] = [
    ...beginning(page),
    { key: "agreement", done: hasEffect(page), on: agreement?.agreed_on ?? null },
    { key: "performance", done: isPerformed(page), on: lastPerformance(page) },
    { key: "follow_up", done: page.follow_ups.length > 0, on: firstVisit(page) },
    { key: "closed", done: row.status === "closed", on: row.closed_on },
  ];
  return staged(known, row.status === "closed");
}

function beginning(page: DisputeCase): Known[] {
  const first = heldSessions(page.sessions)[0];
  return [
    { key: "registered", done: true, on: page.row.registered_on },
    { key: "accepted", done: page.accepted_on !== null, on: page.accepted_on },
    {
      key: "mediation",
      done: page.agreement !== null,
      on: first?.starts_at ? dayOf(first.starts_at) : null,
    },
  ];
}

function terminated(page: DisputeCase): Stage[] {
  const isClosed = page.row.status === "closed";
  const reached = beginning(page).filter(
    (stage) => stage.done || (stage.key === "mediation" && stage.on !== null),
  );
  return [
    ...reached.map(({ key, on }): Stage => ({ key, state: "done", on })),
    { key: "terminated", state: "ended", on: page.decided_on },
    { key: "closed", state: isClosed ? "done" : "now", on: page.row.closed_on },
  ];
}

function staged(known: readonly Known[], isOver: boolean): Stage[] {
  const now = isOver ? -1 : known.findIndex((stage) => !stage.done);
  return known.map(({ key, done, on }, index): Stage => {
    if (index === now) return { key, state: "now", on: key === "mediation" ? on : null };
    if (done) return { key, state: "done", on };
    return { key, state: isOver ? "passed_over" : "ahead", on: null };
  });
}

function hasEffect(page: DisputeCase): boolean {
  return page.agreement !== null && page.agreement.effective_on !== null;
}

function isPerformed(page: DisputeCase): boolean {
  return hasEffect(page) && openItems(page.items).length === 0;
}

function lastPerformance(page: DisputeCase): string | null {
  const days = page.items.flatMap((item) => item.performances.map((one) => one.performed_on ?? ""));
  return days.toSorted().at(-1) || null;
}

function firstVisit(page: DisputeCase): string | null {
  return page.follow_ups[0]?.visited_on ?? null;
}
