import { describe, expect, it } from "vitest";
import type { ReferralDetail } from "../../ipc/generated";
import { fromReferral } from "./opened-from";

const SLIP: ReferralDetail = {
  row: {
    id: "s",
    direction: "in",
    channel: "platform",
    status: "accepted",
    from_platform_id: "there",
    from_body: null,
    to_platform_id: "here",
    to_body: null,
    subject_kind: null,
    subject_id: null,
    subject_title: null,
    is_subject_readable: false,
    reason: "事项发生在对方辖区",
    outside_no: null,
    sent_at: "2026-03-02T00:00:00Z",
    due_on: "2026-03-11",
    nearness: null,
    urged_count: 0,
    is_joint: false,
    responsible_id: "p",
    is_slip: true,
    has_slip: false,
  },
  letter_no: null,
  contact: null,
  content: "申请人：王芳，电话13900000001",
  has_consent: true,
  sent_by: null,
  accepted_at: null,
  returned_at: null,
  return_reason: null,
  finished_at: null,
  result: null,
  lead_body: null,
  taking_part: [],
  parties: [{ role: "applicant", kind: "person", name: "王芳", phone: "13900000001" }],
  answers: [],
  crossed_at: null,
  responsible: { platform_id: "here", body: null, person_id: "p", is_waiting: false },
  steps: [],
  acts: [],
};

describe("an intake that is opened from a slip", () => {
  it("begins_with_the_parties_whom_the_slip_names_and_a_card_for_the_other_side", () => {
    const { parties, platform_id, source } = fromReferral(SLIP);
    expect(platform_id).toBe("here");
    expect(source).toBe("entrusted_other");
    expect(parties?.map(({ role, name, phone }) => [role, name, phone])).toEqual([
      ["applicant", "王芳", "13900000001"],
      ["respondent", null, null],
    ]);
  });

  it("leaves_the_cards_as_they_are_where_the_slip_names_nobody", () => {
    expect(fromReferral({ ...SLIP, parties: [] }).parties).toBeUndefined();
  });
});
