import { describe, expect, it } from "vitest";
import type { AgreementSignature } from "../../ipc/generated";
import { page, party, SIGNED } from "../testing";
import { markLines } from "./agreement-marks";

const DRAWN: AgreementSignature = {
  id: "signature",
  signer: "representative",
  party_id: "b",
  person_id: null,
  signed_on: "2026-03-12",
  attachment_id: "picture",
  is_of_this_text: true,
};

function lines(more: Partial<typeof SIGNED>) {
  const signed = page("agreed", ["sign"], { parties: [party("a"), party("b")] });
  return markLines(signed, { ...SIGNED, party_signed_on: { b: "2026-03-12" }, ...more });
}

describe("the places on an agreement", () => {
  it("stand_in_the_order_of_the_paper_with_the_recorder_where_there_is_one", () => {
    expect(lines({ recorder_id: null }).map(({ key }) => key)).toEqual([
      "a",
      "b",
      "mediator",
      "seal",
    ]);
    expect(lines({ recorder_id: "r" }).map(({ key }) => key)).toContain("recorder");
  });

  it("a_signature_of_who_represents_a_party_is_that_partys", () => {
    const [first, second] = lines({ signatures: [DRAWN] });
    expect([first?.day, first?.drawn]).toEqual([null, null]);
    expect([second?.day, second?.drawn?.id]).toEqual(["2026-03-12", "signature"]);
  });

  it("the_recorder_has_no_day_but_that_of_the_signature", () => {
    const signatures: AgreementSignature[] = [
      { ...DRAWN, signer: "recorder", party_id: null, person_id: "r" },
    ];
    const recorder = lines({ recorder_id: "r", signatures }).find(({ of }) => of === "recorder");
    expect(recorder?.day).toBe("2026-03-12");
  });
});
