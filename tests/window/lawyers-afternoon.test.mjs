import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { after, before, describe } from "node:test";
import { Door } from "../pages/casebook.mjs";
import { Consultations } from "../pages/consultations.mjs";
import { daysAgo } from "../pages/days.mjs";
import { choice, t } from "../pages/words.mjs";
import { lxq } from "./rig/lxq.mjs";
import { story } from "./rig/story.mjs";
import { Desk, openWindow } from "./rig/window.mjs";

const PASSPHRASE = "demo-street";
const QUESTION = "拖欠工资怎么要";
const PLATFORM = /山景社区一站式/;

describe("a lawyer's afternoon", () => {
  const desk = new Desk();
  let window;
  let lawyer = "";
  const it = story(() => window?.screen);
  const screen = () => window.screen;
  const work = () => new Consultations(window.screen);

  /** Carries a command out as the lawyer, beside the window. */
  const call = (name, request) =>
    lxq(desk, PASSPHRASE, "--account", lawyer, "call", name, JSON.stringify(request));

  /** How many presences have no end yet, those of days gone aside. */
  async function here() {
    const { presences } = await call("presence_list", { is_open: true });
    return presences.filter((one) => !one.is_forgotten).length;
  }

  /** Where an element stands, as shares of its box. */
  async function pointsOf(name, shares) {
    const [x, y, width, height] = await screen().run(
      `const box = document.querySelector("[aria-label='" + arguments[0] + "']").getBoundingClientRect();
       return [box.left, box.top, box.width, box.height];`,
      name,
    );
    return shares.map(([a, b]) => [Math.round(x + a * width), Math.round(y + b * height)]);
  }

  before(async () => {
    const { accounts } = await lxq(desk, PASSPHRASE, "init", "--demo", "--cases", "40");
    lawyer = accounts[2];
    window = await openWindow(desk);
    await new Door(screen()).unlock(PASSPHRASE, lawyer);
  });
  after(async () => {
    await window?.close();
    desk.remove();
  });

  it("comes_to_the_platform_and_checks_in", async () => {
    await screen().find("heading", t("today.title"));
    await screen().see(choice("work_kind", "appointment"));
    await work().checkIn(PLATFORM);
    assert.equal(await here(), 1);
  });

  it("a_frequent_question_is_recorded_with_a_few_letters_and_the_clock_stopped", async () => {
    await work().begin();
    await screen().choose(t("consultations.field.platform_id"), PLATFORM);
    await screen().choose(t("visit.template.pick"), QUESTION);
    await screen().see(t("visit.template.filled", { title: QUESTION }));
    assert.match(await screen().value(t("consultations.field.advice")), /劳动仲裁/);
    assert.match(await screen().value(t("consultations.field.legal_basis")), /劳动合同法/);
    await screen().fill(t("consultations.field.inquirer_name"), "周长河");
    await screen().click("button", t("visit.timer.stop"));
    await work().save();
    await screen().see("周长河");
  });

  it("the_inquirer_signs_on_the_screen_and_the_lawyer_on_paper", async () => {
    const inquirer = choice("signer", "inquirer");
    await screen().click("button", `${inquirer} ${t("visit.signature.on_screen")}`);
    await screen().find("dialog", t("visit.signature.screen_title", { who: inquirer }));
    await screen().settle();
    const pad = screen().within("dialog", t("visit.signature.screen_title", { who: inquirer }));
    await pad.click("button", t("visit.signature.save"));
    await screen().see(t("visit.signature.empty"));
    await window.session.draw([
      await pointsOf(t("visit.signature.pad"), [[0.2, 0.3], [0.3, 0.7], [0.4, 0.3], [0.5, 0.7]]),
      await pointsOf(t("visit.signature.pad"), [[0.6, 0.3], [0.6, 0.7], [0.8, 0.5]]),
    ]);
    await pad.click("button", t("visit.signature.save"));
    await screen().lose("dialog", t("visit.signature.screen_title", { who: inquirer }));
    await screen().see(choice("signature_manner", "screen"));
    const lawyerWords = choice("signer", "lawyer");
    await screen().click("button", `${lawyerWords} ${t("visit.signature.on_paper")}`);
    const title = t("visit.signature.paper_title", { who: lawyerWords });
    await screen().find("dialog", title);
    await screen().within("dialog", title).click("button", t("visit.signature.save"));
    await screen().lose("dialog", title);
    await screen().see(choice("signature_manner", "paper"));
  });

  it("who_refuses_to_be_known_is_a_complete_record", async () => {
    await work().begin();
    await screen().choose(t("consultations.field.platform_id"), PLATFORM);
    await screen().click("checkbox", t("consultations.field.is_anonymous"));
    await work().tell("邻居在楼道堆放杂物，多次劝说无效，怎么办？", "可以先请物业或社区处理，影响消防安全的可以举报。");
    await work().save();
    await screen().see(t("consultations.inquirer.refused"));
  });

  it("a_second_matter_of_one_visit_keeps_who_when_and_where", async () => {
    await work().begin();
    await screen().choose(t("consultations.field.platform_id"), PLATFORM);
    await screen().fill(t("consultations.field.inquirer_name"), "林桂芬");
    await work().tell("想把现住房屋留给女儿，打印的遗嘱是否有效？", "须有两个以上见证人在场见证并逐页签名。");
    await work().save();
    await screen().click("button", t("visit.matters.another"));
    await screen().find("heading", t("consultations.new.title"));
    assert.equal(await screen().value(t("consultations.field.inquirer_name")), "林桂芬");
    await work().tell("楼上漏水泡坏天花板，楼上不肯赔。", "先固定证据，再申请社区调解。");
    await work().save();
    await screen().see(t("visit.matters.here"));
    await screen().find("link", /打印的遗嘱是否有效/);
  });

  it("the_matter_goes_to_mediation_with_the_slip_out_of_its_own_fields", async () => {
    await work().handToMediation(PLATFORM);
    await screen().see(choice("referral_status", "sent"));
  });

  it("an_appointment_is_made_and_stands_in_the_calendar", async () => {
    const day = daysAgo(-3);
    await work().appoint(day, "15:30");
    const { items } = await call("calendar_range", { from: day, to: day, kinds: ["appointment"] });
    assert.ok(items.length >= 1, "the appointment stands in the calendar");
  });

  it("checks_out_and_sees_the_months_statement", async () => {
    await work().checkOut();
    await screen().goTo("/consultations/statement");
    await screen().find("heading", t("service.statement.title"));
    await screen().see(t("service.statement.own_part"));
    await screen().find("table", t("service.statement.lawyers"));
    const today = daysAgo(0);
    const { total } = await call("service_statement", {
      year: Number(today.slice(0, 4)),
      month: Number(today.slice(5, 7)),
    });
    assert.ok(total.consultations >= 4 && total.presences >= 1 && total.handed_over >= 1);
    assert.equal(await here(), 0);
  });

  it("takes_the_statement_along_as_a_table_and_as_a_paper_to_sign", async () => {
    await screen().click("button", t("service.statement.xlsx"));
    await screen().see(t("service.statement.exported"));
    await screen().click("button", t("service.statement.docx"));
    await screen().until(
      async () => readdirSync(desk.downloads).length === 2 || null,
      "two files in the folder of downloads",
    );
    const endings = readdirSync(desk.downloads).map((name) => name.split(".").at(-1));
    assert.deepEqual(endings.toSorted(), ["docx", "xlsx"]);
  });

  it("nothing_was_asked_of_any_network", async () => {
    const outside = await screen().run(
      `return performance.getEntriesByType("resource").map((one) => one.name)
         .filter((name) => !/^(tauri|ipc|blob|data):|^https?:\\/\\/(ipc|tauri)\\.localhost/.test(name));`,
    );
    assert.deepEqual(outside, []);
  });
});
