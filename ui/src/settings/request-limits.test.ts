import { describe, expect, it } from "vitest";
import { entriesOf, limitsOf } from "./request-limits";

const LIMITS = {
  sign_in_days: 1,
  return_days: 2,
  extension_days: 10,
  high_star_min: 5,
  channel_days: { walk_in: 5, petition: 15 },
  nature_days: { inquiry: 3 },
};

describe("the limits of requests", () => {
  it("come_back_as_they_were_shown", () => {
    expect(limitsOf(entriesOf(LIMITS))).toEqual(LIMITS);
  });

  it("an_emptied_one_is_no_longer_set", () => {
    const entries = entriesOf(LIMITS);
    const emptied = { ...entries, nature_days: { inquiry: " " }, channel_days: { walk_in: "2" } };
    expect(limitsOf(emptied)).toEqual({ ...LIMITS, nature_days: {}, channel_days: { walk_in: 2 } });
  });
});
