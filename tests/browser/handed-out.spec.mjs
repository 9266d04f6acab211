import { readFileSync, writeFileSync } from "node:fs";
import { choice, t } from "../pages/words.mjs";
import { call } from "./rig/lxq.mjs";
import { expect, test } from "./rig/test.mjs";

/** A day on which a dispute told its parties of their rights. */
async function dayOfNotices(street) {
  const { rows } = await call(street, "dispute_list", { limit: 60, status: "closed" });
  for (const row of rows) {
    const page = await call(street, "dispute_case", { id: row.id });
    if (page.rights_told_on && page.parties.length > 1) return { day: page.rights_told_on, page };
  }
  throw new Error("nobody was told of their rights");
}

test("the_notices_of_a_day_are_ticked_and_handed_out_in_one_file", async ({ desk }) => {
  const { page, street } = desk;
  const { day, page: dispute } = await dayOfNotices(street);
  await page.goto(`${street.origin}/#/disputes`);
  await page.getByRole("button", { name: t("documents.notices.button") }).click();
  const dialog = page.getByRole("dialog", { name: t("documents.notices.title") });
  for (const end of ["from", "to"]) {
    const field = dialog.getByRole("textbox", { name: t(`documents.notices.${end}`) });
    await field.fill(day);
    await field.blur();
  }
  const [party] = dispute.parties;
  const box = dialog.getByRole("checkbox", { name: new RegExp(`${party.name}.*${dispute.row.docket_no}`) });
  await expect(box).toBeVisible();
  const all = dialog.getByRole("checkbox", { name: /^全选/ });
  if (!(await all.isChecked())) await all.check();
  await all.uncheck();
  await expect(dialog.getByRole("button", { name: t("documents.save_pdf") })).toBeDisabled();
  await box.check();
  await expect(dialog.getByText(t("documents.notices.chosen", { n: 1 }))).toBeVisible();
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: t("documents.save_docx") }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^通知书-.*\.zip$/);
  expect(readFileSync(await file.path()).subarray(0, 2).toString()).toBe("PK");
  await expect(dialog).toBeHidden();
  const { rows } = await call(street, "notice_list", { from: day, to: day });
  expect(rows.filter(({ printed }) => printed !== null)).toHaveLength(1);
});

test("a_dossier_is_checked_in_plain_words_by_casebook_and_by_its_proof", async ({ desk }, info) => {
  const { page, street } = desk;
  const { page: dispute } = await dayOfNotices(street);
  await page.goto(`${street.origin}/#/disputes/${dispute.row.id}?view=documents`);
  const save = async (name) => {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name }).click();
    const path = info.outputPath((await (await download)).suggestedFilename());
    await (await download).saveAs(path);
    return path;
  };
  const dossier = await save(t("documents.bind"));
  const proof = await save(t("documents.prove"));

  await page.getByRole("button", { name: t("documents.check.button") }).click();
  const dialog = page.getByRole("dialog", { name: t("documents.check.title") });
  const choose = (room, label, path) => room.getByLabel(t(label)).setInputFiles(path);
  await choose(dialog, "documents.check.choose", dossier);
  await dialog.getByRole("button", { name: t("documents.check.run"), exact: true }).click();
  await expect(dialog.getByText(t("documents.check.file.same"))).toBeVisible();
  await expect(dialog.getByText(t("documents.check.history.whole"))).toBeVisible();
  await expect(dialog.getByText(new RegExp(`^${dispute.row.docket_no}，.*装订`))).toBeVisible();
  await page.keyboard.press("Escape");

  const changed = info.outputPath("changed.pdf");
  const bytes = readFileSync(dossier);
  bytes[bytes.length >> 1] ^= 1;
  writeFileSync(changed, bytes);
  await page.goto(`${street.origin}/#/settings?part=dossier`);
  const room = page.getByRole("region", { name: t("documents.check.title") });
  const run = room.getByRole("button", { name: t("documents.check.run"), exact: true });
  await choose(room, "documents.check.choose", changed);
  await run.click();
  await expect(room.getByText(t("documents.check.file.strange"))).toBeVisible();
  await choose(room, "documents.check.bundle", proof);
  await expect(room.getByText(t("documents.check.file.strange")), "an old answer goes").toBeHidden();
  await run.click();
  await expect(room.getByText(t("documents.check.file.changed"))).toBeVisible();
  await choose(room, "documents.check.choose", dossier);
  await run.click();
  await expect(room.getByText(t("documents.check.file.same"))).toBeVisible();
  await choose(room, "documents.check.bundle", dossier);
  await run.click();
  await expect(room.getByRole("alert")).toContainText("核验包读不出来");
});

/** Opens a paper's menu and saves it as a Word file. */
async function saveWord(page, form) {
  await page.getByRole("button", { name: new RegExp(`^${choice("document_form", form)}`) }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: t("documents.save_docx") }).click();
  expect((await download).suggestedFilename()).toMatch(/\.docx$/);
}

test("roster_consultation_and_slip_are_printed_from_their_own_pages", async ({ desk }) => {
  const { page, street } = desk;
  const { rows: consultations } = await call(street, "consultation_list", { limit: 1 });
  await page.goto(`${street.origin}/#/consultations/${consultations[0].id}`);
  await saveWord(page, "consultation_form");
  await page
    .getByRole("button", { name: new RegExp(`^${choice("document_form", "consultation_form")}`) })
    .click();
  await page.getByRole("menuitem", { name: t("documents.paper.print") }).click();
  const title = t("documents.print_title", { title: choice("document_form", "consultation_form") });
  const sheet = page.getByRole("dialog", { name: title });
  await expect(sheet.locator("iframe")).toBeVisible();
  await sheet.getByRole("button", { name: t("common.action.close") }).last().click();

  const { rows: referrals } = await call(street, "referral_list", { direction: "out", limit: 1 });
  await page.goto(`${street.origin}/#/referrals/${referrals[0].id}`);
  await saveWord(page, "referral_slip");

  await page.goto(`${street.origin}/#/calendar/duty`);
  const roster = page.getByRole("button", {
    name: new RegExp(`^${choice("document_form", "duty_roster")}`),
  });
  await expect(roster, "a roster is of one platform").toBeDisabled();
  const { platforms } = await call(street, "office_overview", {});
  await page.goto(`${street.origin}/#/calendar/duty?platform=${platforms[0].id}`);
  await saveWord(page, "duty_roster");
});
