import assert from "node:assert/strict";
import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe } from "node:test";
import { Archive } from "../pages/archive.mjs";
import { CasePage } from "../pages/case-page.mjs";
import { inForm } from "../pages/drawer.mjs";
import { choice, t } from "../pages/words.mjs";
import { sitting } from "./rig/sitting.mjs";

describe("a dossier's way to the archive", () => {
  let dispute;
  const place = mkdtempSync(join(tmpdir(), "lxq-archive-"));
  const { close, it, screen } = sitting(async (counter) => {
    const { person } = await counter.own();
    dispute = await counter.register({
      applicant: "陈秀英",
      respondent: "赵国梁",
      facts: "赵国梁家漏水，泡坏陈秀英家的吊顶。",
      mediator: person.id,
    });
    await counter.accept(dispute, person.id);
    await counter.call("terminate_dispute", {
      dispute_id: dispute.id,
      reason: "no_agreement",
      remedies_told: ["lawsuit"],
    });
    await counter.call("close_dispute", { dispute_id: dispute.id });
  });
  const archive = () => new Archive(screen());
  const page = () => new CasePage(screen());

  it("a_closed_case_goes_to_the_archive_from_its_page", async () => {
    await page().open(dispute);
    await page().next("archive");
    await inForm(screen(), t("case.step.archive"), t("case.step.archive"), async (form) => {
      await form.click("radio", choice("retention_class", "short"));
      await form.fill(t("case.archive.shelf"), "2号柜3层");
    });
    await page().seeStanding("不再改动");
    await screen().within("region", t("case.archive.title")).see("2号柜3层");
  });

  it("nothing_on_it_can_be_corrected_now_and_why_is_said", async () => {
    await page().ask("correct");
    await page().seeRefused(/不能/);
  });

  it("it_stands_in_the_archive_and_leaves_as_a_folder", async () => {
    await archive().open("archived");
    await archive().chooseAll();
    await archive().copyOut(place, 1);
    assert.ok(readdirSync(place).includes("lianxinqiao-archive.json"));
  });

  it("the_folder_is_read_again_and_found_whole", async () => {
    await archive().open("read");
    await archive().read(place, 1);
    await screen().see(t("archive.whole"));
  });

  it("it_comes_out_again_with_the_reason", async () => {
    await page().open(dispute);
    await page().ask("unarchive");
    await inForm(screen(), t("case.step.unarchive"), t("case.step.unarchive"), (form) =>
      form.fill(t("case.archive.why"), "结案日期有误"),
    );
    await screen().within("region", t("case.standing.label")).gone("不再改动");
    await close();
  });
});
