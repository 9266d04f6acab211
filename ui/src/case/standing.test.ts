import { describe, expect, it } from "vitest";
import type { DisputeAction, DisputeCase } from "../ipc/generated";
import { stagesOf } from "./life";
import { daysLeftOut, missingMarks, nextStep, restReason, restingSince } from "./standing";
import { SIGNED, item, page, session } from "./testing";

const MEDIATING: DisputeAction[] = ["record_session", "conclude", "extend", "correct", "link"];
const AGREED: DisputeAction[] = ["sign", "record_performance", "record_follow_up", "close"];
const accepted = (more: Partial<DisputeCase> = {}): DisputeCase =>
  page("accepted", MEDIATING, { accepted_on: "2026-03-02", ...more });
const agreed = (more: Partial<DisputeCase> = {}): DisputeCase =>
  page("agreed", AGREED, { accepted_on: "2026-03-02", agreement: SIGNED, ...more });
const visit: DisputeCase["follow_ups"][number] = {
  id: "visit",
  visited_on: "2026-04-20",
  visitor_id: null,
  finding: "performed",
  satisfaction: null,
  content: "已履行",
};

describe("the next step", () => {
  it.each([
    ["a registered dispute is accepted", page("registered", ["accept", "refuse"]), "accept"],
    ["an accepted one is mediated", accepted(), "record_session"],
    [
      "an agreement follows a session that agreed",
      accepted({ sessions: [session({ result: "agreed" })] }),
      "conclude",
    ],
    [
      "a planned session is held first",
      accepted({ sessions: [session({ result: "agreed" }), session({ result: "scheduled" })] }),
      "record_session",
    ],
    [
      "an agreement without effect is signed",
      agreed({ agreement: { ...SIGNED, effective_on: null }, items: [item()] }),
      "sign",
    ],
    ["what is promised is performed", agreed({ items: [item()] }), "record_performance"],
    ["what is done is visited", agreed({ items: [item({ state: "full" })] }), "record_follow_up"],
    ["what is visited is closed", agreed({ follow_ups: [visit] }), "close"],
    ["a terminated one is closed", page("terminated", ["close", "correct"]), "close"],
    ["a refused one is over", page("refused", ["correct", "link"]), null],
    ["a closed one without agreement is over", page("closed", ["record_follow_up"]), null],
  ])("%s", (_, one, action) => {
    expect(nextStep(one).action).toBe(action);
  });

  it("what_rests_is_resumed_first_and_says_since_when_and_why", () => {
    const rests = accepted({
      sessions: [session({ result: "scheduled" })],
      possible: ["resume", "terminate"],
      suspension: {
        is_suspended: true,
        reason: "expert_opinion",
        note: "房屋安全鉴定",
        pauses: [
          { from: "2026-03-05", until: "2026-03-07" },
          { from: "2026-03-10", until: null },
        ],
      },
    });
    expect(nextStep(rests)).toEqual({ action: "resume", reason: "resume" });
    expect(restingSince(rests)).toBe("2026-03-10");
    expect(restReason(rests)).toBe("等待鉴定、评估结论：房屋安全鉴定");
    expect(daysLeftOut(rests), "the rest that lasts has no end yet").toBe(3);
    expect(restingSince(accepted())).toBeNull();
    expect(daysLeftOut(accepted())).toBe(0);
  });

  it("a_step_that_the_core_does_not_allow_is_never_offered", () => {
    const one = agreed({ possible: ["correct", "link"], items: [item()] });
    expect(nextStep(one)).toEqual({ action: "correct", reason: "nothing" });
  });

  it("names_the_marks_that_an_agreement_still_lacks", () => {
    const agreement = { ...SIGNED, party_signed_on: { 王: "2026-03-05" }, sealed_on: null };
    expect(missingMarks(agreed({ agreement }))).toEqual({
      parties: ["李"],
      mediator: false,
      seal: true,
    });
    expect(
      missingMarks(agreed({ agreement: { ...agreement, form: "oral" } })).parties,
      "an oral agreement needs no signatures",
    ).toEqual([]);
  });
});

function states(one: DisputeCase): string[] {
  return stagesOf(one).map(({ key, state }) => `${key} ${state}`);
}

describe("the line of life", () => {
  it("shows_what_is_under_way", () => {
    expect(states(agreed({ items: [item()] }))).toEqual([
      "registered done",
      "accepted done",
      "mediation done",
      "agreement done",
      "performance now",
      "follow_up ahead",
      "closed ahead",
    ]);
    expect(states(accepted())[2]).toBe("mediation now");
    expect(states(agreed({ agreement: { ...SIGNED, effective_on: null } }))[3]).toBe(
      "agreement now",
    );
  });

  it("a_refusal_and_a_termination_cut_it_short", () => {
    expect(states(page("refused", [], { decided_on: "2026-03-02" }))).toEqual([
      "registered done",
      "refused ended",
    ]);
    const ended = accepted({ termination_reason: "no_agreement", sessions: [session()] });
    expect(states({ ...ended, row: { ...ended.row, status: "terminated" } })).toEqual([
      "registered done",
      "accepted done",
      "mediation done",
      "terminated ended",
      "closed now",
    ]);
  });

  it("a_closed_case_says_what_was_passed_over", () => {
    const one = agreed({ items: [item({ state: "overdue" })] });
    const closed = { ...one, row: { ...one.row, status: "closed" as const } };
    expect(states(closed).slice(4)).toEqual([
      "performance passed_over",
      "follow_up passed_over",
      "closed done",
    ]);
  });
});
