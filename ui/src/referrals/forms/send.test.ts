import { describe, expect, it } from "vitest";
import { blankSlip, termOf, toSend } from "./send";

const DRAFT = {
  content: "纠纷：漏水",
  terms: [{ channel: "police" as const, due_on: "2026-03-09", needs_consent: false }],
};

describe("the form of a slip", () => {
  it("begins_with_the_proposed_content", () => {
    expect(blankSlip(DRAFT).content).toBe("纠纷：漏水");
    expect(termOf(DRAFT, "police")?.due_on).toBe("2026-03-09");
    expect(termOf(DRAFT, null)).toBeUndefined();
  });

  it("leaves_behind_what_belongs_to_another_linkage", () => {
    const values = {
      ...blankSlip(DRAFT),
      channel: "platform" as const,
      to_platform_id: "p",
      to_body: "派出所",
      contact: "陈警官",
      reason: " 不属于本辖区 ",
      lead_body: "司法所",
      taking_part: ["妇联"],
    };
    expect(toSend("dispute", "d", values)).toEqual({
      subject_kind: "dispute",
      subject_id: "d",
      channel: "platform",
      to_platform_id: "p",
      reason: "不属于本辖区",
      content: "纠纷：漏水",
      has_consent: false,
      is_joint: false,
      taking_part: [],
      attachment_ids: [],
    });
    const among = { ...values, attachment_ids: ["a"] };
    expect(toSend("dispute", "d", among).attachment_ids).toEqual(["a"]);
    const elsewhere = { ...among, channel: "police" as const };
    expect(toSend("dispute", "d", elsewhere).attachment_ids).toEqual([]);
    const police = toSend("dispute", "d", { ...values, channel: "police", is_joint: true });
    expect(police.to_body).toBe("派出所");
    expect(police.to_platform_id).toBeUndefined();
    expect(police.taking_part).toEqual(["妇联"]);
  });
});
