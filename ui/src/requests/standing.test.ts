import { describe, expect, it } from "vitest";
import { menuSteps, nextStep, stagesOf, standingSentence } from "./standing";
import { detailWith } from "./testing";

const TIME = {
  kind: "answer" as const,
  due_at: "2026-03-09T01:30:00Z",
  minutes: 360,
  state: "soon" as const,
};

describe("where a request stands", () => {
  it("says_it_in_a_sentence", () => {
    expect(standingSentence(detailWith(), "")).toBe("待分派，还没有人承办。");
    const working = detailWith({ status: "in_progress", time: TIME });
    expect(standingSentence(working, "李慧")).toBe(
      "处理中，由李慧承办，离答复截止还剩 6 小时工作时间。",
    );
    const late = detailWith({
      status: "assigned",
      time: { ...TIME, kind: "sign_in", minutes: -60, state: "overdue" },
    });
    expect(standingSentence(late, "李慧")).toBe(
      "已分派给李慧，等待签收，签收已超期 1 小时工作时间。",
    );
    const closed = detailWith(
      { status: "finished", satisfaction: "satisfied" },
      { closed_at: "2026-03-10T02:00:00Z" },
    );
    expect(standingSentence(closed, "李慧")).toBe("已于2026年3月10日办结，群众满意度：满意。");
  });

  it("the_first_step_without_an_obstacle_is_the_usual_one", () => {
    const steps = [
      { action: "answer" as const, obstacle: null },
      { action: "contact" as const, obstacle: null },
      { action: "close" as const, obstacle: "not_answered" as const },
    ];
    const detail = detailWith({ status: "in_progress" }, { steps });
    expect(nextStep(detail)).toBe("answer");
    expect(menuSteps(detail)).toEqual({ open: [steps[1]], closed: [steps[2]] });
  });

  it("a_stage_that_nobody_waited_for_is_passed_over", () => {
    const detail = detailWith(
      { status: "answered" },
      {
        assigned_at: "2026-03-02T01:00:00Z",
        signed_in_at: "2026-03-02T02:00:00Z",
        answered_at: "2026-03-03T02:00:00Z",
      },
    );
    const states = stagesOf(detail).map(({ state }) => state);
    expect(states).toEqual(["done", "done", "done", "passed_over", "done", "now"]);
  });

  it("a_return_ends_the_line", () => {
    const detail = detailWith({ status: "returned" }, { returned_at: "2026-03-03T02:00:00Z" });
    expect(stagesOf(detail).map(({ key }) => key)).toEqual(["received", "returned"]);
  });
});
