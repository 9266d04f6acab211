import assert from "node:assert/strict";
import { describe } from "node:test";
import { CasePage } from "../pages/case-page.mjs";
import { Consultations } from "../pages/consultation.mjs";
import { daysAgo } from "../pages/days.mjs";
import { Intake } from "../pages/intake.mjs";
import { choice, t } from "../pages/words.mjs";
import { sitting } from "./rig/sitting.mjs";

const SUCCESSOR = "李振国";
const QUESTION = "邻居把旧家具堆在楼道里，多次劝说不听，能不能要求他清走？";
const ADVICE = "楼道属于共有部分，不得擅自占用。建议先请社区调解。";

describe("disputes that end otherwise", () => {
  /** Registered only; taken up; taken up and agreed upon at the table. */
  let refused, failing, agreed;
  const { counter, close, it, screen } = sitting(async (counter) => {
    const { person } = await counter.own();
    await counter.addMediator(SUCCESSOR);
    const register = (applicant, respondent, rest) =>
      counter.register({ applicant, respondent, mediator: person.id, ...rest });
    refused = await register("孙玉兰", "马德胜", { facts: "马德胜欠孙玉兰货款，法院已经立案。" });
    failing = await register("周文礼", "许春梅", { facts: "许春梅家的狗夜里叫，周文礼睡不好。" });
    agreed = await register("陈秀英", "赵国梁", {
      facts: "赵国梁家漏水，泡坏陈秀英家的吊顶。",
      place: "马山景小区3栋",
      amount_fen: "860000",
    });
    for (const dispute of [failing, agreed]) await counter.accept(dispute, person.id);
    await counter.mediate(agreed, person.id);
  });
  const page = () => new CasePage(screen());

  it("a_step_before_its_time_is_refused_with_what_is_possible_instead", async () => {
    await page().open(refused);
    await page().ask("close");
    await page().seeRefused(/本纠纷现为“已登记”，不能结案。现在可以：.*受理.*不予受理/);
  });

  it("what_cannot_be_mediated_is_refused_with_its_reason_and_the_remedies_told", async () => {
    await page().refuse({
      reason: "already_handled",
      remedies: ["lawsuit", "legal_aid"],
      note: "法院已经立案，当事人同意在法院处理。",
    });
    await page().seeStanding(/决定不予受理：法院、公安或其他机关已受理或已处理/);
    await screen().see("向人民法院起诉、法律援助");
    await screen().see("法院已经立案，当事人同意在法院处理。");
    await page().ask("accept");
    await page().seeRefused("本纠纷现为“不予受理”，不能受理");
  });

  it("a_mediation_that_fails_is_terminated_and_closed_as_not_settled", async () => {
    await page().open(failing);
    await page().terminate({
      reason: "no_agreement",
      remedies: ["lawsuit"],
      note: "调解两次，双方都不让步。",
    });
    await page().seeStanding(t("case.now.close_terminated"));
    await screen().see(choice("termination_reason", "no_agreement"));
    await page().close("已告知可以向人民法院起诉。");
    await page().seeStanding(/结案，调解不成/);
  });

  it("more_time_needs_the_consent_of_both_sides", async () => {
    await page().open(agreed);
    await page().extend({
      until: daysAgo(-60),
      reason: "吊顶要等干透才能定损。",
      beforeConsent: async (form) => {
        await form.see(t("failures.both_parties_needed"));
        assert.equal(await form.value(t("case.form.reason")), "吊顶要等干透才能定损。");
      },
    });
    await screen().see(t("case.deadlines.extended", { n: 1, reason: "吊顶要等干透才能定损。" }));
  });

  it("another_mediator_takes_over_and_the_history_says_why", async () => {
    await page().changeMediator(SUCCESSOR, "赵国梁是王桂芳的亲戚，申请人要求回避。");
    await screen().see(t("case.head.mediators", { names: SUCCESSOR }));
    await page().seeHistory([`更换了调解员：${SUCCESSOR}`]);
    await page().openNewestChanges();
    await screen().see("赵国梁是王桂芳的亲戚，申请人要求回避。");
    await page().backToCase();
  });

  it("an_oral_agreement_has_its_effect_without_a_signature", async () => {
    await page().concludeOrally("赵国梁当场赔偿陈秀英8600元，两清。");
    await page().seeStanding(t("case.now.follow_up"));
    await screen().see(choice("agreement_form", "oral"));
    await screen().see(/生效/);
    await page().ask("apply_confirmation");
    await page().seeRefused(choice("confirmation_obstacle", "oral"));
  });

  it("disputes_that_belong_together_lead_to_each_other", async () => {
    await page().link({ title: failing.title, kind: "continuation", remark: "同一单元的邻居" });
    await screen().click("link", failing.title);
    await screen().find("heading", failing.title);
    await screen().find("link", agreed.title);
    await screen().see("同一单元的邻居");
  });

  it("a_correction_keeps_the_old_value_in_the_history", async () => {
    await page().open(agreed);
    await page().correct({
      [t("case.facts.place")]: "马山景小区5栋",
      [t("case.facts.amount")]: "9600",
    });
    await screen().see("马山景小区5栋");
    await screen().see("¥9,600.00");
    await screen().gone("马山景小区3栋");
    await page().seeHistory(["更正了登记内容"]);
    await page().openNewestChanges();
    await screen().see("马山景小区3栋");
    const gone = await screen().run(
      "return [...document.querySelectorAll('del')].map((one) => one.innerText).join();",
    );
    assert.match(gone, /马山景小区3栋/);
    assert.match(gone, /¥8,600\.00/);
  });

  it("a_consultation_is_typed_in_chinese_and_becomes_a_dispute", async () => {
    const consultations = new Consultations(screen());
    await consultations.begin();
    assert.equal(await consultations.compose("content", "linju", QUESTION), QUESTION);
    assert.equal(await consultations.compose("advice", "loudao", ADVICE), ADVICE);
    await consultations.compose("inquirer_name", "jinyulan", "金玉兰");
    await screen().choose(t("consultations.field.topic"), "邻里纠纷");
    const number = await consultations.save();
    await screen().see(QUESTION);
    await screen().see(ADVICE);
    await consultations.turnIntoDispute(number);
    const intake = new Intake(screen());
    assert.equal(await intake.party("申请人").value(t("disputes.party.name")), "金玉兰");
    assert.ok((await screen().value(t("disputes.facts.facts"))).includes(QUESTION));
    await intake.fillParty("被申请人", { name: "韩志刚" });
    // What the consultation was about is the kind of dispute already.
    await intake.register();
    await screen().find("heading", "金玉兰与韩志刚邻里纠纷");
    await screen().goTo("/consultations");
    await screen().click("row", /金玉兰/);
    await screen().see(t("consultations.detail.disputes"));
    await screen().see("金玉兰与韩志刚邻里纠纷");
  });

  it("all_of_it_stands_in_a_sound_casebook", async () => {
    await close();
    const { rows } = await counter.call("dispute_list", { limit: 10 });
    const statuses = Object.fromEntries(rows.map((row) => [row.title, row.status]));
    assert.equal(statuses[refused.title], "refused");
    assert.equal(statuses[failing.title], "closed");
    assert.equal(statuses["金玉兰与韩志刚邻里纠纷"], "registered");
    await counter.verify();
  });
});
