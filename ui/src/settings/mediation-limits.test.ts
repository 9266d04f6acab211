import { describe, expect, it } from "vitest";
import type { Limits } from "../ipc/generated";
import { LIMITS, entriesOf, limitsOf } from "./mediation-limits";

const SET: Limits = {
  people_mediation: { natural_days: 30 },
  court_delegated: { natural_days: 30 },
  court_entrusted_ordinary: { natural_days: 15 },
  court_entrusted_summary: { natural_days: 7 },
  lawyer_mediation: { natural_days: 30 },
  administrative_mediation: { working_days: 20 },
  judicial_confirmation: { natural_days: 30 },
};

describe("the limits of mediation", () => {
  it("come_back_as_they_were_shown", () => {
    expect(limitsOf(entriesOf(SET))).toEqual(SET);
    expect(Object.keys(SET)).toEqual(LIMITS);
  });

  it("a_limit_may_count_other_days", () => {
    const entries = entriesOf(SET);
    const changed = {
      limits: { ...entries.limits, people_mediation: "22" },
      units: { ...entries.units, people_mediation: "working_days" as const },
    };
    expect(limitsOf(changed)).toEqual({ ...SET, people_mediation: { working_days: 22 } });
  });
});
