import { test as plain, expect } from "@playwright/test";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { OFFICE } from "../pages/casebook.mjs";
import { playwrightScreen } from "../pages/playwright-screen.mjs";
import { t } from "../pages/words.mjs";
import { folder, lxq, serve } from "./rig/lxq.mjs";

/** A made-up code and a fee in two versions; one file is no law. */
const FILES = {
  "街道法典/合同编.md":
    "# 中华人民共和国街道法典\n\n# 合同编\n\n2020年5月28日 通过\n\n2021年1月1日 施行\n\n<!-- INFO END -->\n\n" +
    "## 第八章 违约责任\n\n第五百七十七条 当事人不守约的，应当赔偿损失。\n\n第五百七十九条 应当付钱而没有付的，对方可以请求其付钱。\n",
  "收费/垃圾收费条例(2015-03-01).md": "# 垃圾收费条例\n\n2015年3月1日 公布\n\n<!-- INFO END -->\n\n第一条 每户每月三元。\n",
  "收费/垃圾收费条例(2026-01-01).md": "# 垃圾收费条例\n\n2026年1月1日 修订\n\n<!-- INFO END -->\n\n第一条 每户每月五元。\n",
  "收费/说明.md": "没有标题。\n",
};

plain("a_lawyer_brings_statutes_in_finds_an_article_and_cites_it_by_keyboard", async ({ page }) => {
  const { path, remove } = folder();
  const laws = join(path, "法规");
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(laws, name)), { recursive: true });
    writeFileSync(join(laws, name), text);
  }
  const casebook = join(path, "casebook");
  const names = ["--street", OFFICE.street, "--platform", OFFICE.platform];
  lxq(casebook, "init", ...names, "--short-name", OFFICE.shortName, "--person", OFFICE.person);
  const server = await serve(casebook);
  try {
    await page.goto(server.url);
    await page.goto(`${server.origin}/#/statutes`);
    const screen = playwrightScreen(page);
    await screen.see(t("statutes.empty.title"));
    await screen.click("button", t("statutes.import.open"));
    await screen.fill(t("statutes.import.path"), join(path, "没有"));
    await screen.press("Control+Enter");
    // The label says 文件夹 too; only the sentence tells that the answer has come.
    await screen.see(t("failures.no_folder"));
    await screen.fill(t("statutes.import.path"), laws);
    await screen.press("Control+Enter");
    await screen.see(t("statutes.report.title"));
    await screen.see("没有写明法规名称");
    await screen.see("第五百七十七条之后直接是第五百七十九条");

    await screen.click("button", t("statutes.report.to_room"));
    await page.getByRole("combobox", { name: t("statutes.search.label") }).fill("街道法典577");
    await expect(page.getByRole("option")).toHaveCount(1);
    await page.keyboard.press("Enter");
    await screen.find("heading", "第八章 违约责任");
    await expect(page.locator("article[data-seen=true]")).toContainText("应当赔偿损失");

    await page.goto(`${server.origin}/#/consultations/new`);
    await screen.fill(t("consultations.field.content"), "对方不守约怎么办？");
    await page.getByRole("combobox", { name: t("statutes.cite.find") }).focus();
    await page.keyboard.type("街道法典577");
    await page.keyboard.press("Enter");
    await screen.see("《街道法典》第五百七十七条");
    await page.keyboard.press("Control+Enter");
    await screen.find("heading", t("statutes.cite.title"));
    await page.getByRole("combobox", { name: t("statutes.cite.find") }).focus();
    await page.keyboard.type("垃圾收费 1");
    await page.keyboard.press("Enter");
    await screen.click("button", "《垃圾收费条例》第一条");
    await screen.see("每户每月五元。");
    await screen.see(t("statutes.cite.version"));
  } finally {
    await server.stop();
    remove();
  }
});
