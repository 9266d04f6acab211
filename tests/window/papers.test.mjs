import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe } from "node:test";
import { Attachments } from "../pages/attachments.mjs";
import { CaseDocuments } from "../pages/case-documents.mjs";
import { CasePage } from "../pages/case-page.mjs";
import { png } from "../pages/samples.mjs";
import { choice, t } from "../pages/words.mjs";
import { sitting } from "./rig/sitting.mjs";

const AGREEMENT = choice("document_form", "written_agreement");
const LEAK = "漏水现场.png";

describe("papers without a word processor", () => {
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
    await counter.mediate(dispute, person.id);
    await counter.agree(dispute, "赵国梁三十日内赔偿陈秀英8600元。");
  });
  const papers = () => new CaseDocuments(screen());
  const saved = () => readdirSync(counter.desk.downloads);

  /** Waits for a file in the folder of downloads and answers its first bytes. */
  async function seeSaved(ending) {
    const name = await screen().until(
      async () => saved().find((one) => one.endsWith(ending)) ?? null,
      `no ${ending} in the folder of downloads`,
    );
    return readFileSync(join(counter.desk.downloads, name));
  }

  it("the_case_tells_what_its_dossier_holds_and_leads_to_it", async () => {
    await new CasePage(screen()).open(dispute);
    await screen().find("region", t("case.papers.title"));
    await papers().openFromCase();
    await papers().parts.see(choice("dossier_item", "agreement"));
    await papers().parts.see(choice("dossier_state", "ready"));
  });

  it("the_agreement_is_seen_as_it_will_be_printed", async () => {
    await papers().choose(AGREEMENT);
    await papers().seePreview(AGREEMENT);
    await papers().preview.see(t("documents.preview.masked"));
  });

  it("it_is_saved_as_a_word_file_and_as_pdf_and_each_says_where", async () => {
    await papers().save(AGREEMENT, "docx");
    assert.equal((await seeSaved(".docx")).subarray(0, 2).toString(), "PK");
    await screen().click("button", t("common.action.open_file"));
    const opened = await screen().until(
      () => (existsSync(counter.desk.opened) ? readFileSync(counter.desk.opened, "utf8") : null),
      "the file was not handed to the system's program",
    );
    assert.ok(opened.startsWith(counter.desk.downloads) && opened.endsWith(".docx\n"), "another file");
    await papers().save(AGREEMENT, "pdf");
    assert.equal((await seeSaved(".pdf")).subarray(0, 5).toString(), "%PDF-");
    const { parts } = await counter.call("dispute_documents", { id: dispute.id });
    const printed = parts.flatMap((part) => part.documents).filter((one) => one.printed !== null);
    assert.deepEqual(printed.map((one) => one.form), ["written_agreement"]);
  });

  it("a_photo_is_bound_as_evidence_and_the_list_of_evidence_is_called_for", async () => {
    const panel = new Attachments(screen());
    await panel.drop(png(LEAK));
    await panel.seeKept(LEAK);
    await panel.file(LEAK, { item: "evidence", by: "陈秀英", proves: "吊顶被水泡坏" });
    await papers().parts.see(LEAK);
    await papers().choose(choice("document_form", "evidence_list"));
    await papers().seePreview(choice("document_form", "evidence_list"));
  });

  it("everything_is_handed_out_in_one_file", async () => {
    await screen().click("button", new RegExp(`^${t("documents.all").split("（")[0]}`));
    await screen().click("menuitem", choice("document_format", "docx"));
    assert.equal((await seeSaved(".zip")).subarray(0, 2).toString(), "PK");
  });

  it("what_was_handed_out_survives_and_verifies", async () => {
    await close();
    await counter.verify();
  });
});
