import { describe, expect, it } from "vitest";
import { page } from "../case/testing";
import type { DisputeDocuments, DocumentRow } from "../ipc/generated";
import { choiceOf } from "./document-choice";
import { awaitsDecision, documentKey, otherForms, shownDocument } from "./key";
import { mendOf, mendOfPoint } from "./mending";
import { documents, paper } from "./testing";

const KEPT = documents({
  parts: [
    { item: "intake", documents: [paper("application", "申请书")] },
    { item: "agreement", state: "missing", documents: [paper("written_agreement", "协议书")] },
  ],
  forms: [paper("application", "申请书"), paper("receipt", "收条")],
});

function pressed(key: string, at: DocumentRow, all: DisputeDocuments): string | null {
  let chosen: string | null = null;
  const choice = choiceOf(all, at, (row) => (chosen = documentKey(row)));
  // A key press as the handler reads it.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  choice.move({ key, preventDefault: () => {} } as React.KeyboardEvent);
  return chosen;
}

describe("the documents of a case", () => {
  it("a_paper_that_the_dossier_calls_for_is_no_other_form", () => {
    expect(otherForms(KEPT).map(({ form }) => form)).toEqual(["receipt"]);
  });

  it("opens_with_the_address_else_with_the_first_that_nobody_has_printed", () => {
    expect(shownDocument(KEPT, "receipt")?.form).toBe("receipt");
    expect(shownDocument(KEPT, "no_such_paper")?.form).toBe("application");
    const printed = documents({
      parts: [
        { item: "intake", documents: [paper("application", "申请书", { printed: true })] },
        { item: "agreement", documents: [paper("written_agreement", "协议书")] },
      ],
    });
    expect(shownDocument(printed, undefined)?.form).toBe("written_agreement");
  });

  it("a_refused_case_opens_with_its_notice", () => {
    const refused = documents({
      parts: [
        { item: "intake", documents: [paper("application", "申请书")] },
        { item: "notice", documents: [paper("refusal_notice", "不予受理通知书")] },
      ],
    });
    expect(shownDocument(refused, undefined)?.form).toBe("refusal_notice");
  });

  it("the_papers_of_several_parties_have_addresses_of_their_own", () => {
    expect(documentKey({ form: "rights_notice", subject_id: "p1" })).toBe("rights_notice.p1");
    expect(documentKey({ form: "application", subject_id: null })).toBe("application");
  });

  it("arrows_lead_through_all_papers_and_stop_at_both_ends", () => {
    const [application, agreement] = KEPT.parts.flatMap((part) => part.documents);
    const receipt = otherForms(KEPT)[0];
    if (!application || !agreement || !receipt) throw new Error("the sample has three papers");
    expect(pressed("ArrowDown", application, KEPT)).toBe("written_agreement");
    expect(pressed("ArrowDown", agreement, KEPT)).toBe("receipt");
    expect(pressed("ArrowDown", receipt, KEPT)).toBe("receipt");
    expect(pressed("Home", receipt, KEPT)).toBe("application");
    expect(pressed("a", receipt, KEPT)).toBe(null);
  });

  it("only_what_was_agreed_waits_for_a_conflict_to_be_decided", () => {
    const disputed = { ...KEPT, is_disputed: true };
    expect(awaitsDecision(disputed, paper("written_agreement", ""))).toBe(true);
    expect(awaitsDecision(disputed, paper("session_record", ""))).toBe(false);
    expect(awaitsDecision(KEPT, paper("written_agreement", ""))).toBe(false);
  });
});

describe("what is missing in the dossier", () => {
  const registered = page("registered", ["accept", "correct"]);
  const accepted = page("accepted", ["record_session", "conclude", "correct"]);

  it("the_notice_is_given_when_the_case_is_taken_and_set_right_later", () => {
    expect(mendOf("rights_notice", registered)).toEqual({ step: { kind: "accept" } });
    expect(mendOf("rights_notice", accepted)).toEqual({ step: { kind: "correct" } });
  });

  it("evidence_is_mended_among_the_attachments", () => {
    expect(mendOf("evidence", accepted)).toEqual({ place: "attachments" });
  });

  it("no_way_leads_to_a_step_that_cannot_be_taken_now", () => {
    expect(mendOf("session_record", page("closed", []))).toBe(null);
    expect(mendOf("follow_up", accepted)).toBe(null);
  });

  it("an_agreement_without_articles_is_mended_where_they_are_cited", () => {
    expect(mendOfPoint("law_cited", "agreement", accepted)).toEqual({ place: "agreement" });
    expect(mendOfPoint("completeness", "agreement", accepted)).toEqual({
      step: { kind: "conclude" },
    });
  });
});
