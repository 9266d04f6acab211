import assert from "node:assert/strict";
import { describe } from "node:test";
import { CasePage } from "../pages/case-page.mjs";
import { daysAgo } from "../pages/days.mjs";
import { choice, t } from "../pages/words.mjs";
import { sitting } from "./rig/sitting.mjs";

const COURT = "营口市鲅鱼圈区人民法院";

describe("judicial confirmation", () => {
  let neighbours, family;
  const { counter, it, screen } = sitting(async (counter) => {
    const { person } = await counter.own();
    const settled = async (terms, rest) => {
      const dispute = await counter.register({ mediator: person.id, ...rest });
      await counter.accept(dispute, person.id);
      await counter.mediate(dispute, person.id);
      await counter.agree(dispute, terms);
      return dispute;
    };
    neighbours = await settled("赵国梁三十日内赔偿陈秀英8600元。", {
      applicant: "陈秀英",
      respondent: "赵国梁",
      facts: "赵国梁家漏水，泡坏陈秀英家的吊顶。",
    });
    family = await settled("孙玉兰与马德胜离婚，马德胜每月给付抚养费1500元。", {
      type: "marriage_family",
      applicant: "孙玉兰",
      respondent: "马德胜",
      facts: "夫妻长期分居，就离婚和抚养费有争议。",
    });
  });
  const page = () => new CasePage(screen());

  it("both_sides_apply_together_within_thirty_days", async () => {
    await page().open(neighbours);
    await screen().see(/双方可以在 .+ 前共同向法院申请确认协议的效力/);
    await page().applyConfirmation((form) => form.fill(t("case.confirmation.court"), COURT));
    await screen().see(choice("confirmation_result", "applied"));
    await screen().see(COURT);
    await screen().see(t("case.confirmation.jointly"));
  });

  it("a_second_application_is_refused_while_the_first_is_at_court", async () => {
    await page().ask("apply_confirmation");
    await page().seeRefused(choice("confirmation_obstacle", "under_way"));
  });

  it("the_court_takes_it_up_and_confirms_and_the_two_years_are_counted", async () => {
    await page().recordConfirmation({ result: "accepted", case_no: "（2026）辽0804调确12号" });
    await screen().see(choice("confirmation_result", "accepted"));
    await page().recordConfirmation({
      result: "confirmed",
      case_no: "（2026）辽0804调确12号",
      ends_on: daysAgo(-29),
    });
    await screen().see(choice("confirmation_result", "confirmed"));
    const [year, month, day] = daysAgo(-29).split("-").map(Number);
    const last = Intl.DateTimeFormat("sv-SE").format(new Date(year + 2, month - 1, day));
    const { confirmation } = await counter.call("dispute_case", { id: neighbours.id });
    assert.equal(confirmation.applications[0].enforcement_due_on, last);
    await screen().see(t("case.confirmation.enforcement_due"));
  });

  it("what_touches_a_marriage_is_refused_with_the_article_and_nothing_is_lost", async () => {
    await page().open(family);
    await page().applyConfirmation(async (form) => {
      await form.see(t("case.confirmation.family"));
      await form.choose(
        t("case.confirmation.matter"),
        choice("confirmation_matter", "marriage"),
      );
      await form.fill(t("case.confirmation.court"), COURT);
      await form.click("button", t("case.confirmation.save"));
      await form.see(/法院不受理这类司法确认（.*第.+条.*）/);
      const { confirmation } = await counter.call("dispute_case", { id: family.id });
      assert.equal(confirmation.applications.length, 0, "nothing was applied for");
      assert.equal(await form.value(t("case.confirmation.court")), COURT);
      // What the marriage leaves to be paid can be confirmed all the same.
      await form.choose(
        t("case.confirmation.matter"),
        choice("confirmation_matter", "rights_and_duties"),
      );
    });
    await screen().see(choice("confirmation_result", "applied"));
  });
});
