import AxeBuilder from "@axe-core/playwright";
import { test as plain, expect } from "@playwright/test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { OFFICE } from "../pages/casebook.mjs";
import { t } from "../pages/words.mjs";
import { folder, lxq, serve } from "./rig/lxq.mjs";
import { test } from "./rig/test.mjs";

/** A ledger as an office kept it; every name is invented. */
const LEDGER = `案号,受理时间,申请人姓名,被申请人,类型,案情简介,处理结果,协议形式,结案时间
2019-001,2019.3.5,张三,李四,邻里,楼上漏水泡坏墙面,成功,口头,2019-03-20
2019-002,2019.4.1,王五,赵六,外星,噪音扰民,不成功,,2019-04-28
`;

/** Hazards as a police station listed them. */
const HAZARDS = `排查时间,排查地点,隐患名称,基本情况
2026-03-05,某小区3号楼,楼道堆物,楼道里堆满纸箱
`;

plain("an_older_ledger_comes_in_and_goes_out_again_without_change", async ({ page }) => {
  const { path, remove } = folder();
  const casebook = join(path, "casebook");
  const names = ["--street", OFFICE.street, "--platform", OFFICE.platform];
  lxq(casebook, "init", ...names, "--short-name", OFFICE.shortName, "--person", OFFICE.person);
  const server = await serve(casebook);
  const give = async (name, buffer) => {
    await page.goto(`${server.origin}/#/ledgers/disputes/import`);
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name, mimeType: "application/octet-stream", buffer });
    await page.getByRole("button", { name: t("requests.mapping.try") }).click();
  };
  try {
    await page.goto(server.url);
    await page.goto(`${server.origin}/#/disputes`);
    await page.getByRole("button", { name: t("ledgers.import") }).click();
    await give("旧台账.csv", Buffer.from(LEDGER));
    await expect(page.getByText("可以导入：新增 1 条。另有 1 行有问题")).toBeVisible();
    await expect(page.getByText(/“纠纷类型”里的名称在本卷宗库里没有/)).toBeVisible();
    await page.getByRole("button", { name: "导入 1 条" }).click();
    await expect(page.getByText("已导入：新增 1 条。")).toBeVisible();
    await page.getByRole("button", { name: t("ledgers.report.to_list") }).click();
    await expect(page.getByText("张三与李四邻里纠纷")).toBeVisible();

    await page.getByRole("button", { name: t("ledgers.export"), exact: true }).click();
    await page.getByRole("radio", { name: t("ledgers.export.full") }).click();
    await page.getByLabel(t("ledgers.export.reason"), { exact: true }).fill("核对旧台账");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "导出 1 条" }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^纠纷台账-\d{8}\.xlsx$/);
    await give("纠纷台账.xlsx", readFileSync(await file.path()));
    await expect(page.getByText(t("ledgers.report.no_news"))).toBeVisible();
  } finally {
    await server.stop();
    remove();
  }
});

test("a_mapping_is_kept_for_the_next_ledger_and_withdrawn_again", async ({ desk }) => {
  const { page, screen, street } = desk;
  const give = async () => {
    await page.goto(`${street.origin}/#/ledgers/hazards/import`);
    await page.reload();
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: "旧台账.csv", mimeType: "text/csv", buffer: Buffer.from(HAZARDS) });
    await page.getByRole("button", { name: t("requests.mapping.try") }).waitFor();
  };
  await give();
  await screen.fill(t("requests.profile.save_label"), "派出所隐患表");
  await screen.click("button", t("requests.profile.save"));
  await expect(page.getByText(t("requests.profile.saved", { name: "派出所隐患表" }))).toBeVisible();
  // The next table of that make is known again, and says by what.
  await give();
  await expect(page.getByText(t("requests.mapping.by_profile")).first()).toBeVisible();
  const label = t("requests.profile.withdraw_label", { name: "派出所隐患表" });
  await page.getByRole("button", { name: label }).click();
  await page.getByRole("dialog").getByRole("button", { name: t("requests.profile.withdraw") }).click();
  await expect(page.getByRole("button", { name: label })).toHaveCount(0);
  await give();
  await expect(page.getByText(t("requests.mapping.proposed")).first()).toBeVisible();
  await expect(page.getByText(t("requests.mapping.by_profile"))).toHaveCount(0);
});

test("the_dialog_of_an_export_is_usable_by_all", async ({ desk }) => {
  const { page, street } = desk;
  await page.goto(`${street.origin}/#/disputes`);
  await page.getByRole("button", { name: t("ledgers.export"), exact: true }).click();
  await expect(page.getByRole("button", { name: /^导出 .+ 条$/ })).toBeEnabled();
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
  const { violations } = await axe.analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(serious.map(({ id }) => id)).toEqual([]);
});
