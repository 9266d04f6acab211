import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe } from "node:test";
import { CaseDocuments } from "../pages/case-documents.mjs";
import { CasePage } from "../pages/case-page.mjs";
import { unzip, wordsOf } from "../pages/unzip.mjs";
import { choice, t } from "../pages/words.mjs";
import { sitting } from "./rig/sitting.mjs";

const STATEMENT = "问：楼上漏过几次？答：去年冬天起漏了三回。";
const ASIDE = "陈秀英私下说，六千元也可以接受。";
const RECORD = `${choice("document_form", "inquiry_record")}（1）`;

describe("what people say outside of a session", () => {
  let dispute;
  const { counter, close, it, screen } = sitting(async (counter) => {
    const { person } = await counter.own();
    dispute = await counter.register({
      applicant: "陈秀英",
      respondent: "赵国梁",
      facts: "赵国梁家漏水，泡坏陈秀英家的吊顶。",
      mediator: person.id,
    });
    await counter.accept(dispute, person.id);
  });
  const page = () => new CasePage(screen());
  const papers = () => new CaseDocuments(screen());

  it("a_neighbour_is_heard_once_the_form_says_who_it_was", async () => {
    await page().open(dispute);
    await page().recordInquiry({
      name: "王淑芬",
      place: "王淑芬家",
      starts: "00:05",
      statement: STATEMENT,
    });
    const card = screen().within("region", t("case.inquiries.title"));
    await card.see("王淑芬");
    await card.see(STATEMENT);
  });

  it("the_record_lies_in_the_dossier_and_is_seen_as_it_will_be_printed", async () => {
    await papers().openFromCase();
    await papers().choose(RECORD);
    await papers().seePreview(RECORD);
    await page().backToCase();
  });

  it("a_talk_with_one_side_is_noted_for_the_mediator_alone", async () => {
    await page().noteCaucus({ party: /^陈秀英/, at: "00:10", content: ASIDE });
    await screen().within("region", t("case.caucus.title")).see(ASIDE);
  });

  it("no_paper_and_no_history_tells_of_that_talk", async () => {
    await page().seeHistory([t("facts.inquiry.recorded")]);
    await screen().gone(ASIDE);
    await page().backToCase();
    await papers().openFromCase();
    await screen().gone(t("case.caucus.title"));
    const found = JSON.stringify(await counter.call("dispute_documents", { id: dispute.id }));
    assert.ok(found.includes("inquiry_record") && !found.includes("caucus"), found);
    const { acts } = await counter.call("dispute_history", { id: dispute.id });
    assert.ok(!JSON.stringify(acts).includes("caucus"));
  });

  it("what_is_handed_out_says_what_the_neighbour_said_and_nothing_of_the_aside", async () => {
    await screen().click("button", new RegExp(`^${t("documents.all").split("（")[0]}`));
    await screen().click("menuitem", choice("document_format", "docx"));
    const name = await screen().until(
      async () => readdirSync(counter.desk.downloads).find((one) => one.endsWith(".zip")) ?? null,
      "no .zip in the folder of downloads",
    );
    const files = [...unzip(readFileSync(join(counter.desk.downloads, name))).values()];
    const words = files.map(wordsOf).join("\n");
    assert.ok(files.length >= 4, `${files.length} papers`);
    assert.ok(words.includes("漏了三回"), "the inquiry is printed");
    assert.ok(!words.includes("私下说"), "the aside is not");
  });

  it("all_of_it_survives_and_verifies", async () => {
    await close();
    const { rows } = await counter.call("caucus_notes", { dispute_id: dispute.id });
    assert.equal(rows[0].content, ASIDE);
    await counter.verify();
  });
});
