import { describe, expect, it } from "vitest";
import type { WorkGroup, WorkRow } from "../ipc/generated";
import { addressOf, layOut, quickFor, weekdayOf } from "./day";

function row(id: string, change: Partial<WorkRow> = {}): WorkRow {
  return {
    id,
    title: id,
    number: null,
    due_on: null,
    nearness: null,
    at: null,
    platform_id: null,
    day: null,
    shift: null,
    missing: null,
    ...change,
  };
}

function group(
  kind: WorkGroup["kind"],
  rows: WorkRow[],
  change: Partial<WorkGroup> = {},
): WorkGroup {
  const having = (state: string[]) =>
    rows.filter((one) => one.nearness && state.includes(one.nearness.state)).length;
  return {
    kind,
    is_limit: rows.some((one) => one.nearness !== null),
    count: rows.length,
    overdue_count: having(["overdue"]),
    soon_count: having(["soon", "imminent"]),
    rows,
    ...change,
  };
}

/** Where a row of that kind leads. */
function to(kind: WorkGroup["kind"], change: Partial<WorkRow> = {}): string {
  return addressOf({ ...row("x", change), kind });
}

describe("the ways out of the day", () => {
  it("are_only_what_a_role_may_do", () => {
    expect(quickFor("mediator")).toContain("dispute");
    expect(quickFor("clerk")).toEqual(["import"]);
    expect(quickFor("statistician")).toEqual([]);
  });
});

describe("the day as it is laid out", () => {
  it("puts_the_most_overdue_first_over_all_kinds", () => {
    const day = layOut([
      group("mediation_limit", [row("soon", { nearness: { state: "soon", days_left: 5 } })], {
        count: 30,
        soon_count: 30,
      }),
      group("performance", [row("late", { nearness: { state: "overdue", days_over: 3 } })]),
      group("hazard_due", [
        row("planless"),
        row("today", { nearness: { state: "imminent", days_left: 0 } }),
      ]),
    ]);
    expect(day.limits.map((one) => one.id)).toEqual(["late", "planless", "today", "soon"]);
    expect(day.limitCount).toBe(33);
    expect(day.numbers).toEqual({ overdue: 1, limits: 31, sessions: 0, waiting: 1 });
  });

  it("counts_all_and_not_the_twenty_that_are_listed", () => {
    const late = { nearness: { state: "overdue", days_over: 2 } } as const;
    const twenty = Array.from({ length: 20 }, (_, n) => row(`late${n}`, late));
    const sessions = Array.from({ length: 20 }, (_, n) => row(`session${n}`));
    const day = layOut([
      group("mediation_limit", twenty, { count: 26, overdue_count: 25, soon_count: 1 }),
      group("session_today", sessions, { count: 23 }),
      group("request_new", [row("new")], { count: 40 }),
    ]);
    expect(day.limits).toHaveLength(20);
    expect(day.numbers).toEqual({ overdue: 25, limits: 1, sessions: 23, waiting: 40 });
  });

  it("counts_what_is_late_among_the_waiting_once", () => {
    const late = { nearness: { state: "overdue", days_over: 2 } } as const;
    const waiting = group("request_to_sign", [row("late", late), row("new")], { is_limit: false });
    const day = layOut([waiting, group("duty_ahead", [row("duty", { day: "2026-03-04" })])]);
    expect(day.waiting).toHaveLength(1);
    expect(day.duties).toHaveLength(1);
    expect(day.numbers).toEqual({ overdue: 1, limits: 0, sessions: 0, waiting: 1 });
  });

  it("puts_sessions_by_the_clock_and_the_rest_by_kind", () => {
    const day = layOut([
      group("session_today", [
        row("later", { at: "2026-03-04T06:00:00Z" }),
        row("early", { at: "2026-03-04T01:00:00Z" }),
      ]),
      group("request_new", [row("new")]),
    ]);
    expect(day.sessions.map((one) => one.id)).toEqual(["early", "later"]);
    expect(day.waiting.map((one) => one.kind)).toEqual(["request_new"]);
    expect(day.limits).toEqual([]);
  });

  it("leads_to_the_record_of_each_kind", () => {
    expect(to("enforcement")).toBe("/disputes/x");
    expect(to("hazard_due")).toBe("/hazards/x");
    expect(to("legal_matter")).toBe("/consultations/new?request=x");
    expect(to("committee_flaw")).toBe("/people?tab=committees&open=x");
    expect(to("holiday_table", { title: "2027" })).toBe("/settings?part=holidays&year=2027");
    expect(to("duty_ahead", { day: "2026-03-04" })).toBe("/calendar/duty?day=2026-03-04");
    expect(weekdayOf("2026-11-24")).toBe("tuesday");
  });
});
