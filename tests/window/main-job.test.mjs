import assert from "node:assert/strict";
import { after, before, describe } from "node:test";
import { CasePage } from "../pages/case-page.mjs";
import { Door, OFFICE, PASSPHRASE } from "../pages/casebook.mjs";
import { daysAgo } from "../pages/days.mjs";
import { Frame } from "../pages/frame.mjs";
import { Grid } from "../pages/grid.mjs";
import { Intake } from "../pages/intake.mjs";
import { COUNTS, LEAK, mixedWorkbook } from "../pages/messages.mjs";
import { Requests } from "../pages/requests.mjs";
import { t } from "../pages/words.mjs";
import { makeCasebook, lxq } from "./rig/lxq.mjs";
import { story } from "./rig/story.mjs";
import { Desk, openWindow } from "./rig/window.mjs";

const NEIGHBOUR = "赵国梁";
const BROUGHT = daysAgo(3);
const TITLE = `${LEAK.requester}与${NEIGHBOUR}邻里纠纷`;

describe("a message becomes a settled dispute", () => {
  const desk = new Desk();
  let window;
  let docketNo = "";
  const it = story(() => window?.screen);
  const page = () => new CasePage(window.screen);
  const frame = () => new Frame(window.screen);

  before(async () => {
    await makeCasebook(desk);
    window = await openWindow(desk);
    await new Door(window.screen).unlock();
  });
  after(async () => {
    await window?.close();
    desk.remove();
  });

  it("a_spreadsheet_is_tried_then_imported_and_bad_rows_are_named", async () => {
    const requests = new Requests(window.screen);
    await frame().enter("requests");
    await window.screen.see(t("requests.list.empty_title"));
    await requests.beginImport();
    await requests.giveFile(mixedWorkbook(), "三月诉求.xlsx");
    await requests.tryOut();
    await requests.seeProblem(7, "缺少“工单编号”");
    await requests.seeProblem(8, "“诉求日期”里读不出日期");
    await requests.seeProblem(9, "与第 2 行是同一件诉求而内容不同");
    await requests.importNow(COUNTS.good);
    await requests.toList();
    await requests.grid.seeCount(COUNTS.good);
  });

  it("a_message_opens_an_intake_that_knows_what_it_says", async () => {
    const requests = new Requests(window.screen);
    await requests.grid.open(LEAK.title);
    await window.screen.see(LEAK.content);
    await requests.turnIntoDispute();
    await window.screen.see(t("disputes.from.request", { no: LEAK.orderNo }));
    const intake = new Intake(window.screen);
    assert.equal(
      await intake.party("申请人").value(t("disputes.party.name")),
      LEAK.requester,
      "the citizen applies",
    );
    assert.ok(
      (await window.screen.value(t("disputes.facts.facts"))).includes("卫生间防水坏了"),
      "the message is the beginning of the facts",
    );
  });

  it("an_input_method_keeps_its_enter_to_itself", async () => {
    const intake = new Intake(window.screen);
    const card = intake.party("被申请人");
    await card.focus(t("disputes.party.name"));
    assert.equal(await window.screen.compose("zhaoguoliang", NEIGHBOUR), NEIGHBOUR);
    await window.screen.find("heading", t("disputes.new.title"));
    const isStill = await window.screen.run(
      "return document.activeElement?.value === arguments[0];",
      NEIGHBOUR,
    );
    assert.equal(isStill, true, "the Enter that chose the word neither moved on nor saved");
  });

  it("the_intake_is_registered_with_a_number", async () => {
    const intake = new Intake(window.screen);
    await intake.fillParty("被申请人", { name: NEIGHBOUR, phone: "13940000088" });
    await intake.chooseType("邻里纠纷");
    await intake.fillMatter({ claims: "修好防水，赔偿吊顶和衣柜。", amount: "8600", place: "马山景小区3栋" });
    await intake.tellRights("口头", BROUGHT);
    await intake.broughtOn(BROUGHT);
    await window.screen.see(t("disputes.missing.ready"));
    docketNo = await intake.register();
    assert.equal(docketNo, `（${BROUGHT.slice(0, 4)}）${OFFICE.shortName}人调字第1号`);
    await window.screen.find("heading", TITLE);
    await page().seeStanding(t("case.now.accept"));
  });

  it("what_is_not_possible_yet_says_why", async () => {
    await page().ask("close");
    await window.screen.see("本纠纷现为“已登记”，不能结案");
    await window.screen.click("button", t("case.standing.seen"));
    await window.screen.gone("不能结案");
  });

  it("the_dispute_is_accepted_and_mediated", async () => {
    await page().accept(BROUGHT);
    await page().seeStanding(t("case.now.first_session"));
    await page().recordSession({
      result: "达成一致",
      day: daysAgo(2),
      starts: "14:05",
      ends: "1530",
      place: "马山景社区调解室",
      minutes: "双方到场。查看了漏水点，赵国梁同意修好防水并分两期赔偿。",
    });
    await page().seeStanding(t("case.now.conclude"));
  });

  it("an_agreement_of_two_instalments_is_concluded_and_signed", async () => {
    await page().conclude({
      terms: "一、赵国梁七日内修好卫生间防水。二、赵国梁赔偿陈秀英8600元，分两期付清。",
      amount: "8600",
      instalments: 2,
    });
    await page().seeStanding(/协议还没有生效，还缺：.*调委会印章/);
    await page().signToday();
    await page().seeStanding(/还有 2 项没有履行，共 ¥8,600\.00/);
  });

  it("performance_in_parts_is_counted_to_the_fen", async () => {
    await page().perform("1300.50");
    await page().seeStanding(/还有 2 项没有履行，共 ¥7,299\.50/);
    await page().perform();
    await page().seeStanding(/还有 1 项没有履行，共 ¥4,300\.00/);
    await page().perform();
    await page().seeStanding(t("case.now.follow_up"));
  });

  it("after_a_visit_the_dispute_is_closed", async () => {
    await page().followUp("已履行", "防水已修好，两期赔偿都已付清，双方没有新的矛盾。");
    await page().seeStanding(t("case.now.close"));
    await page().close();
    await page().seeStanding(/结案，调解成功/);
  });

  it("the_history_tells_all_of_it_in_sentences", async () => {
    await page().seeHistory([
      "登记了本纠纷",
      "受理了本纠纷",
      "记录了一次调解",
      "达成了协议",
      "协议生效",
      "登记了一笔履行",
      "记录了一次回访",
      "办理了结案",
      OFFICE.person,
    ]);
  });

  it("the_search_finds_it_by_words_by_initials_and_by_number", async () => {
    const title = new RegExp(TITLE);
    for (const words of ["吊顶", "zgl", docketNo.replace("（", "(").replace("）", ")")]) {
      await frame().search(words);
      await frame().seeHit(title);
      await frame().closeSearch();
    }
    await frame().enter("disputes");
    await frame().openFirstHit("cxy", title);
    await window.screen.find("heading", TITLE);
  });

  it("locking_hides_everything_and_unlocking_brings_it_back", async () => {
    await frame().lock();
    await window.screen.gone(TITLE);
    await new Door(window.screen).unlock();
    await frame().enter("disputes");
    const list = new Grid(window.screen, t("disputes.list.title"));
    await list.open(TITLE);
    await window.screen.find("heading", TITLE);
  });

  it("the_command_line_finds_the_casebook_sound", async () => {
    await window.close();
    window = undefined;
    const report = await lxq(desk, PASSPHRASE, "verify");
    assert.equal(report.ok, true, JSON.stringify(report.problems));
    const { case: found } = await lxq(desk, PASSPHRASE, "dispute", "show", docketNo);
    assert.equal(found.row.status, "closed");
    assert.equal(found.items.length, 2);
    assert.equal(found.items.flatMap((item) => item.performances).length, 3);
  });
});
