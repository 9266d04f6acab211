import { describe, expect, it } from "vitest";
import { instantOf } from "../../components/clock-time";
import { CallFailed } from "../../ipc/failure";
import type { FieldProblem } from "../../ipc/generated";
import { page, party, session } from "../testing";
import { blankItem, checkSum, itemsOf } from "./agreement";
import { monthsAfter, split } from "./instalments";
import { backToCard, entryOf } from "./party";
import { backToDay, sessionForm, sessionRequest } from "./session";

function refused(field: string, code: FieldProblem["code"]): CallFailed {
  const fields = [{ field, code, params: {}, can_overrule: false }];
  return new CallFailed({ code: "fields", kind: "refused", params: {}, fields, detail_id: null });
}

describe("instalments", () => {
  it("are_equal_and_add_up_to_the_fen", () => {
    const parts = split("1000000", 3, "2026-12-24");
    expect(parts.map((one) => one.amount_fen)).toEqual(["333333", "333333", "333334"]);
    expect(parts.map((one) => one.due_on)).toEqual(["2026-12-24", "2027-01-24", "2027-02-24"]);
    for (const times of [1, 2, 7, 12, 120]) {
      const sum = split("9007199254740993", times, "2026-01-31").reduce(
        (all, one) => all + BigInt(one.amount_fen),
        0n,
      );
      expect(sum, `${times} parts, beyond what a float can tell`).toBe(9007199254740993n);
    }
  });

  it("stay_within_the_month", () => {
    expect(monthsAfter("2026-01-31", 1)).toBe("2026-02-28");
    expect(monthsAfter("2026-01-31", 2)).toBe("2026-03-31");
    expect(monthsAfter("2027-12-15", 1)).toBe("2028-01-15");
    expect(monthsAfter("2027-12-31", 2), "a leap year").toBe("2028-02-29");
  });

  it("cannot_be_less_than_a_fen", () => {
    expect(split("2", 3, "2026-01-01")).toEqual([]);
    expect(split("100", 0, "2026-01-01")).toEqual([]);
    expect(split("?1万", 3, "2026-01-01")).toEqual([]);
  });

  it("become_items_of_the_only_respondent", () => {
    const debtor = blankItem(page("accepted", [])).debtor_id;
    const items = itemsOf(split("300", 3, "2026-01-01"), debtor, (n) => `第${n}期`);
    expect(items[2]).toEqual({
      description: "第3期",
      debtor_id: "李",
      amount_fen: "100",
      due_on: "2026-03-01",
    });
  });
});

describe("the sum of the items", () => {
  it("is_compared_while_it_is_typed", () => {
    const items = [{ amount_fen: "100" }, { amount_fen: "250" }, { description: "道歉" }];
    expect(checkSum("350", items).fits).toBe(true);
    expect(checkSum("400", items)).toMatchObject({ sum: "350", whole: "400", fits: false });
    expect(checkSum(null, items).fits, "the sum is then the amount").toBe(true);
    expect(checkSum("400", [{ amount_fen: "?12a" }]).hasMoney).toBe(false);
  });
});

describe("a session", () => {
  it("a_plan_that_is_opened_asks_what_came_of_it", () => {
    const plan = session({ result: "scheduled" });
    const form = sessionForm(page("accepted", []), plan, "2026-03-02");
    expect(form.result).toBe(null);
    expect(form.present_party_ids, "usually all come").toEqual(["王", "李"]);
    const request = sessionRequest("dispute", plan, {
      ...form,
      result: "continued",
      minutes: " 双方陈述。 ",
    });
    expect(request).toMatchObject({ session_id: "session", minutes: "双方陈述。" });
    expect(request.starts_at).toBe("2026-03-02T02:00:00.000Z");
  });

  it("a_plan_has_its_end_but_nobody_present_and_no_minutes", () => {
    const form = sessionForm(page("accepted", []), null, "2026-03-02");
    const request = sessionRequest("dispute", null, {
      ...form,
      starts_at: "14:30",
      ends_at: "15:30",
      result: "scheduled",
      minutes: "还没有",
    });
    expect(request.starts_at).toBe(instantOf("2026-03-02", "14:30"));
    expect(request.present_party_ids).toEqual([]);
    expect(request.ends_at).toBe(instantOf("2026-03-02", "15:30"));
    expect(request.minutes).toBeUndefined();
  });

  it("consent_is_of_no_use_without_people_invited", () => {
    const form = sessionForm(page("accepted", []), null, "2026-03-02");
    const request = sessionRequest("dispute", null, { ...form, has_invitee_consent: true });
    expect(request.has_invitee_consent).toBe(false);
  });

  it("a_start_before_acceptance_is_told_at_the_day", () => {
    expect(backToDay(refused("starts_at", "before")).failure.fields[0]?.field).toBe("day");
    expect(backToDay(refused("starts_at", "result_unfit")).failure.fields[0]?.field).toBe(
      "starts_at",
    );
  });
});

describe("a party that is put right", () => {
  it("a_masked_party_is_never_the_beginning_of_a_form", () => {
    expect(() => entryOf(party("王", { phone: "199****0007" }))).toThrow(/masked/);
    const whole = party("王", { is_masked: false, phone: "19900000007", age: 40 });
    expect(entryOf(whole)).toMatchObject({ phone: "19900000007", age: "40" });
    expect(entryOf({ ...whole, born_on: "1986-01-01" }).age, "it follows from the day").toBe(null);
  });

  it("problems_land_on_its_card", () => {
    expect(backToCard(refused("party.phone", "required")).failure.fields[0]?.field).toBe(
      "parties.0.phone",
    );
  });
});
