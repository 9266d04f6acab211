import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { describe } from "node:test";
import { CasePage } from "../pages/case-page.mjs";
import { daysAgo } from "../pages/days.mjs";
import { Frame } from "../pages/frame.mjs";
import { escape } from "../pages/grid.mjs";
import { Intake } from "../pages/intake.mjs";
import { Requests } from "../pages/requests.mjs";
import { t } from "../pages/words.mjs";
import { sitting } from "./rig/sitting.mjs";

/** 4,326 messages of real citizens; open data that is not part of this project. */
const MESSAGES = new URL("../../../shared/data/citizen-messages.xlsx", import.meta.url);
const ROWS = 4326;
/** The message that is settled, by its number: an owner and a property company about a leak. */
const NUMBER = "276769";
const BROUGHT = daysAgo(3);

describe("real messages", { skip: existsSync(MESSAGES) ? false : "the messages are not at hand" }, () => {
  /** The chosen message, as the core has it after the import. */
  let message;
  let docketNo = "";
  const { counter, close, it, screen } = sitting();
  const page = () => new CasePage(screen());

  it("all_rows_are_imported_in_the_window", async () => {
    const requests = new Requests(screen());
    await new Frame(screen()).enter("requests");
    await requests.beginImport();
    await requests.giveFile(readFileSync(MESSAGES), "citizen-messages.xlsx");
    await requests.tryOut();
    await requests.importNow(ROWS);
    await screen().see(`新增 ${ROWS.toLocaleString("en")} 件`);
    await requests.toList();
    await screen().see("共 1,000+ 条");
  });

  it("a_word_is_found_among_them", async () => {
    const frame = new Frame(screen());
    await frame.search("噪音扰民");
    await frame.seeHit(/噪音|扰民/);
    await frame.closeSearch();
  });

  it("one_of_them_is_found_by_its_number_and_opened", async () => {
    const search = { text: NUMBER, kinds: ["request"], limit: 1 };
    const { hits } = await counter.call("search", search);
    message = await counter.call("request_detail", { id: hits[0].id, reveal: false });
    assert.equal(message.row.order_no, NUMBER);
    await new Frame(screen()).openFirstHit(NUMBER, new RegExp(escape(message.row.title)));
    await screen().find("heading", message.row.title);
  });

  it("it_becomes_a_dispute_that_begins_with_its_words", async () => {
    await new Requests(screen()).turnIntoDispute();
    await screen().see(t("disputes.from.request", { no: NUMBER }));
    const facts = await screen().value(t("disputes.facts.facts"));
    const plain = (text) => text.replaceAll(/\s/g, "");
    assert.ok(plain(facts).includes(plain(message.content)), "the message begins the facts");
    const intake = new Intake(screen());
    await intake.fillParty("申请人", { name: "周文礼", phone: "13940000021" });
    await intake.fillParty("被申请人", { name: "许春梅" });
    await intake.chooseType("物业纠纷");
    await intake.fillMatter({ claims: "修好渗漏，赔偿损失。", amount: "5200" });
    await intake.tellRights("口头", BROUGHT);
    await intake.broughtOn(BROUGHT);
    docketNo = await intake.register();
    await page().seeStanding(t("case.now.accept"));
  });

  it("it_is_accepted_mediated_and_agreed", async () => {
    await page().accept(BROUGHT);
    await page().recordSession({
      result: "达成一致",
      day: daysAgo(2),
      starts: "0900",
      ends: "1030",
      place: "马山景社区调解室",
      minutes: "双方到场，查看了渗漏的地方，同意维修并赔偿。",
    });
    await page().conclude({
      terms: "一、七日内修好渗漏。二、赔偿5200元，分两期付清。",
      amount: "5200",
      instalments: 2,
    });
    await page().signToday();
    await page().seeStanding(/还有 2 项没有履行，共 ¥5,200\.00/);
  });

  it("it_is_performed_visited_and_closed", async () => {
    await page().perform();
    await page().perform();
    await page().seeStanding(t("case.now.follow_up"));
    await page().followUp("已履行", "渗漏已修好，赔偿已付清。");
    await page().close();
    await page().seeStanding(/结案，调解成功/);
  });

  it("the_message_leads_to_its_settled_dispute", async () => {
    await screen().goTo(`/requests/${message.row.id}`);
    await screen().find("heading", message.row.title);
    await screen().see(docketNo);
  });

  it("the_casebook_is_sound", async () => {
    await close();
    const { disputes } = await counter.call("request_detail", { id: message.row.id, reveal: false });
    assert.deepEqual(
      disputes.map((one) => [one.docket_no, one.status]),
      [[docketNo, "closed"]],
    );
    await counter.verify();
  });
});
