import { describe, expect, it } from "vitest";
import type { ConflictFinding, ConflictWeight } from "../ipc/generated";
import { lineOf } from "./line";

function finding(weight: ConflictWeight): ConflictFinding {
  return { weight, reason: "family_tie", likeness: [], subject_kind: null, subject_id: null };
}

describe("the line of a check for conflicts", () => {
  it("says_quietly_that_nothing_was_found", () => {
    const line = lineOf({ findings: [], is_barred: false, result: "clear" });
    expect(line).toEqual({ words: "未发现利益冲突", state: "clear" });
  });

  it("counts_what_wants_a_decision_and_leaves_hints_out", () => {
    const findings = [finding("conflict"), finding("hint")];
    expect(lineOf({ findings, is_barred: false, result: "conflict" })).toEqual({
      words: "发现 1 处利益冲突，请决定",
      state: "conflict",
    });
    expect(lineOf({ findings: [finding("hint")], is_barred: false, result: "clear" })).toEqual({
      words: "未发现利益冲突，1 处供参考",
      state: "clear",
    });
  });

  it("tells_a_consent_from_what_nobody_can_consent_to", () => {
    const findings = [finding("conflict")];
    expect(lineOf({ findings, is_barred: false, result: "waived" }).state).toBe("waived");
    expect(lineOf({ findings, is_barred: true, result: "conflict" }).state).toBe("barred");
  });
});
