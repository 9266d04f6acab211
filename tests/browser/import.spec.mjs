import { test as plain, expect } from "@playwright/test";
import { join } from "node:path";
import { OFFICE } from "../pages/casebook.mjs";
import { COUNTS, LEAK, goodCsv, mixedWorkbook } from "../pages/messages.mjs";
import { playwrightScreen } from "../pages/playwright-screen.mjs";
import { Requests } from "../pages/requests.mjs";
import { t } from "../pages/words.mjs";
import { folder, lxq, serve } from "./rig/lxq.mjs";
import { test } from "./rig/test.mjs";

plain("an_import_is_tried_named_row_by_row_and_repeated_without_harm", async ({ page }) => {
  const { path, remove } = folder();
  const casebook = join(path, "casebook");
  const names = ["--street", OFFICE.street, "--platform", OFFICE.platform];
  lxq(casebook, "init", ...names, "--short-name", OFFICE.shortName, "--person", OFFICE.person);
  const server = await serve(casebook);
  try {
    await page.goto(server.url);
    await page.goto(`${server.origin}/#/requests`);
    const screen = playwrightScreen(page);
    const requests = new Requests(screen);
    await requests.beginImport();
    await requests.giveFile(mixedWorkbook(), "三月诉求.xlsx");
    await requests.tryOut();
    await requests.seeProblem(7, "缺少“工单编号”");
    await requests.seeProblem(8, "“诉求日期”里读不出日期");
    await requests.seeProblem(9, "与第 2 行是同一件诉求而内容不同");
    const download = page.waitForEvent("download");
    await screen.click("button", t("requests.problem.download"));
    expect((await download).suggestedFilename()).toMatch(/三月诉求.*\.csv$/);
    await requests.importNow(COUNTS.good);
    await requests.toList();
    await requests.grid.seeCount(COUNTS.good);

    await requests.beginImport();
    await requests.giveFile(goodCsv(), "三月诉求.csv");
    await requests.tryOut();
    await screen.see(t("requests.report.trial_no_news"));
    await expect(page.getByRole("button", { name: /^导入 0 件$/ })).toBeDisabled();
    await page.goto(`${server.origin}/#/requests`);
    await requests.grid.open(LEAK.title);
    await screen.see(LEAK.content);
  } finally {
    await server.stop();
    remove();
  }
});

test("the_demo_street_takes_no_real_messages", async ({ desk }) => {
  const { page, street, screen } = desk;
  await page.goto(`${street.origin}/#/requests/import`);
  await screen.see(t("requests.import.demo"));
});
