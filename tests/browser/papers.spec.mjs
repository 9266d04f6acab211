import { readFileSync } from "node:fs";
import { CaseDocuments } from "../pages/case-documents.mjs";
import { choice, t } from "../pages/words.mjs";
import { expect, test } from "./rig/test.mjs";
import { call } from "./rig/lxq.mjs";

const AGREEMENT = choice("document_form", "written_agreement");

/** A dispute with a written agreement that may still be agreed anew. */
async function agreed(street) {
  const { rows } = await call(street, "dispute_list", { limit: 60 });
  for (const row of rows.filter(({ status }) => status === "agreed" || status === "performed")) {
    const page = await call(street, "dispute_case", { id: row.id });
    const isFree = page.conflicts.length === 0 && page.possible.includes("conclude");
    if (page.agreement?.form === "written" && isFree) return page;
  }
  throw new Error("no written agreement on the demo street");
}

test("a_paper_is_seen_masked_saved_as_word_and_told_apart_after_a_change", async ({ desk }) => {
  const { page, screen, street } = desk;
  const dispute = await agreed(street);
  await page.goto(`${street.origin}/#/disputes/${dispute.row.id}`);
  const papers = new CaseDocuments(screen);
  await papers.openFromCase();
  await papers.choose(AGREEMENT);
  await papers.seePreview(AGREEMENT);
  await papers.preview.see(t("documents.preview.masked"));

  const download = page.waitForEvent("download");
  await papers.save(AGREEMENT, "docx");
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.docx$/);
  const bytes = readFileSync(await file.path());
  expect(bytes.subarray(0, 2).toString(), "a Word file is a zip").toBe("PK");
  await expect(page.locator(`[data-document="written_agreement"]`)).toHaveAttribute(
    "aria-current",
    "true",
  );

  await call(street, "conclude_agreement", {
    dispute_id: dispute.row.id,
    form: "written",
    agreed_on: dispute.agreement.agreed_on,
    terms: "双方重新约定：三十日内一次付清。",
    items: [],
  });
  await page.reload();
  const differences = await papers.compare(AGREEMENT);
  await differences.see("双方重新约定：三十日内一次付清。");
  await differences.see(dispute.agreement.terms.slice(0, 12));
});

test("arrows_lead_through_the_papers_and_the_address_keeps_the_choice", async ({ desk }) => {
  const { page, screen, street } = desk;
  const dispute = await agreed(street);
  const papers = new CaseDocuments(screen);
  await papers.open(dispute.row);
  const first = page.locator('[data-document][aria-current="true"]');
  await first.focus();
  const before = await first.getAttribute("data-document");
  await page.keyboard.press("End");
  await expect(page.locator('[data-document][aria-current="true"]')).not.toHaveAttribute(
    "data-document",
    before,
  );
  await expect(page).toHaveURL(/document=back_cover/);
  await papers.seePreview(choice("document_form", "back_cover"));
  await expect(page.locator('[data-document="back_cover"]'), "the paper takes no focus").toBeFocused();
});

test("a_wording_is_checked_line_by_line_while_it_is_typed", async ({ desk }) => {
  const { page, street } = desk;
  await page.goto(`${street.origin}/#/settings?part=wordings`);
  await page.getByRole("link", { name: new RegExp(choice("document_form", "receipt")) }).click();
  const field = page.getByRole("textbox", { name: t("documents.wordings.wording") });
  const before = await field.inputValue();
  await field.fill(`${before.trimEnd()}\n段洛 错字\n`);
  const line = before.trimEnd().split("\n").length + 1;
  const words = choice("template_problem_code", "unknown_word").replace("{name}", "段洛");
  await page.getByRole("button", { name: t("documents.wordings.line", { n: line, words }) }).click();
  expect(await field.evaluate((one) => one.value.slice(one.selectionStart, one.selectionEnd))).toBe(
    "段洛 错字",
  );
  await field.fill(`${before.trimEnd()}\n说明 本收条一式两份。\n`);
  await page.getByText(t("documents.wordings.reads")).waitFor();
  await page.getByLabel(t("documents.wordings.remark")).fill("加一句说明");
  await page.getByRole("button", { name: t("common.action.save") }).click();
  const row = page.getByRole("link", { name: new RegExp(choice("document_form", "receipt")) });
  await expect(row).toContainText(t("documents.wordings.version", { n: 1 }));
  await row.click();
  await page.getByRole("button", { name: t("documents.wordings.withdraw") }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: t("documents.wordings.withdraw") })
    .click();
  await expect(field).toHaveValue(before);
});
