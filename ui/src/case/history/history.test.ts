import { describe, expect, it } from "vitest";
import type { Act, ActFact, Change, DisputeHistory } from "../../ipc/generated";
import { caseNames } from "../names";
import { item, page, session } from "../testing";
import { actDetails, actSentence, isLook } from "./act-words";
import { byDay } from "./group";
import { valueWords } from "./value-words";
import { personRow } from "../../testing/office";

const OFFICE = {
  people: [personRow("张调解员", { id: "zhang" })],
  platforms: [],
  dispute_types: [{ code: "neighbour", name: "邻里纠纷", rollup_to: "neighbour", is_active: true }],
};
const CASE = page("agreed", [], {
  items: [item({ id: "item-1", description: "支付第一期" })],
  sessions: [session({ id: "session-2", number: 2 })],
});
const names = caseNames(CASE, OFFICE);

function fact(name: string, record: string, changes: Record<string, [unknown, unknown]>): ActFact {
  return {
    fact: name,
    kind: name.split(".")[0] ?? "",
    record,
    is_erased: false,
    changes: Object.entries(changes).map(([field, [before, after]]): Change => ({
      field,
      before,
      after,
    })),
  };
}

function act(...facts: ActFact[]): Act {
  return { id: "act", at: "2026-03-02T02:15:00Z", actor: "张调解员", facts };
}

function on(day: number): Act {
  return { ...act(), id: String(day), at: new Date(2026, 2, day, 9).toISOString() };
}

describe("values in words", () => {
  it.each([
    ["dispute", "amount_fen", "1200050", "¥12,000.50"],
    ["dispute", "accepted_on", "2026-03-02", "2026年3月2日"],
    ["dispute", "is_confidential", true, "是"],
    ["dispute", "status", "accepted", "已受理"],
    ["dispute", "dispute_type", "neighbour", "邻里纠纷"],
    ["dispute", "mediator_ids", ["zhang"], "张调解员"],
    ["dispute", "remedies_told", ["lawsuit", "legal_aid"], "向人民法院起诉、法律援助"],
    ["dispute", "suspension_reason", "party_ill", "当事人患病"],
    ["dispute", "pauses", [{ from: "2026-03-10", until: null }], "2026年3月10日至今"],
    [
      "dispute",
      "pauses",
      [{ from: "2026-03-10", until: "2026-03-19" }],
      "2026年3月10日至2026年3月19日",
    ],
    ["dispute", "claims", null, "—"],
    ["party", "kind", "organisation", "法人或者其他组织"],
    ["dispute_link", "kind", "same_parties", "相同当事人"],
    ["performance", "item_id", "item-1", "支付第一期"],
    ["mediation_session", "present_party_ids", ["王", "李"], "王、李"],
    ["agreement", "party_signed_on", { 王: "2026-03-05" }, "王：2026年3月5日"],
    ["dispute", "request_id", "0000-unknown", "（另一条记录）"],
    ["dispute", "outcome", "outcome_of_the_future", "outcome_of_the_future"],
  ])("%s.%s", (kind, field, value, words) => {
    expect(valueWords(kind, field, value, names)).toBe(words);
  });

  it("instants_come_in_milliseconds", () => {
    const at = new Date(2026, 2, 2, 10, 15).getTime();
    expect(valueWords("mediation_session", "starts_at", at, names)).toBe("2026年3月2日 10:15");
  });
});

describe("acts in sentences", () => {
  it("what_goes_without_saying_is_not_said", () => {
    const accepted = act(
      fact("dispute.accepted", "dispute", { status: ["registered", "accepted"] }),
      fact("dispute_party.told_of_rights", "王", { is_told_of_rights: [false, true] }),
    );
    expect(actSentence(accepted, names)).toBe("受理了本纠纷");
    const concluded = act(
      fact("agreement.concluded", "agreement", { terms: [null, "一、赔偿。"] }),
      fact("performance_item.promised", "item-1", { description: [null, "支付第一期"] }),
      fact("dispute.agreed", "dispute", { status: ["accepted", "agreed"] }),
    );
    expect(actSentence(concluded, names)).toBe("达成了协议");
  });

  it("names_the_record_that_is_meant", () => {
    const held = act(fact("mediation_session.held", "session-2", { minutes: [null, "……"] }));
    expect(actSentence(held, names)).toBe("记录了一次调解：第 2 次调解");
    const corrected = act(
      fact("dispute.corrected", "dispute", {
        amount_fen: ["100", "200"],
        place: ["东", "西"],
      }),
    );
    expect(actSentence(corrected, names)).toBe("更正了登记内容：涉及金额、发生地点");
    const paid = act(
      fact("performance.recorded", "p", {
        item_id: [null, "item-1"],
        amount_fen: [null, "150000"],
      }),
      fact("dispute.performed", "dispute", { status: ["agreed", "performed"] }),
    );
    expect(actSentence(paid, names)).toBe(
      "登记了一笔履行：支付第一期 ¥1,500.00，并确认协议已履行完毕",
    );
  });

  it("details_tell_old_and_new_and_leave_pointers_out", () => {
    const one = act(
      fact("dispute.corrected", "dispute", {
        dispute_id: [null, "dispute"],
        place: ["东街", "西街"],
        claims: ["赔偿", null],
        is_difficult: [null, false],
      }),
    );
    expect(actDetails(one, names)[0]?.changes).toEqual([
      { field: "claims", label: "申请事项", before: "赔偿", after: null },
      { field: "place", label: "发生地点", before: "东街", after: "西街" },
    ]);
  });

  it("a_paper_that_was_handed_out_is_named_and_its_words_are_not_told", () => {
    const printed = {
      ...fact("document.printed", "paper", {
        form: [null, "written_agreement"],
        format: [null, "docx"],
        words: [null, ["一、赔偿。"]],
      }),
      kind: "printed_document",
    };
    expect(actSentence(act(printed), names)).toBe("出具了文书：人民调解协议书");
    const fields = actDetails(act(printed), names)[0]?.changes.map((change) => change.field);
    expect(fields).not.toContain("words");
  });

  it("a_look_at_full_numbers_is_told_apart", () => {
    expect(isLook(act(fact("party.revealed", "party-王", {})))).toBe(true);
    expect(isLook(act(fact("party.corrected", "party-王", {})))).toBe(false);
  });

  it("acts_are_gathered_by_day", () => {
    expect(byDay([on(3), on(3), on(2)]).map((day) => [day.day, day.acts.length])).toEqual([
      ["2026-03-03", 2],
      ["2026-03-02", 1],
    ]);
  });
});

describe("names", () => {
  it("the_history_still_knows_a_party_that_was_taken_out", () => {
    const history: DisputeHistory = {
      acts: [
        act(fact("dispute_party.removed", "部分", { is_removed: [null, true] })),
        act(
          fact("party.added", "那人", { name: [null, "赵某"] }),
          fact("dispute_party.added", "部分", { party_id: [null, "那人"] }),
        ),
      ],
    };
    const known = caseNames(CASE, OFFICE, history);
    expect(known.any("部分")).toBe("赵某");
    expect(actSentence(history.acts[0] ?? act(), known)).toBe("移出了当事人：赵某");
  });
});
