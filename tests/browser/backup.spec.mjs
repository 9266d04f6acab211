import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { test as plain } from "@playwright/test";
import { playwrightScreen } from "../pages/playwright-screen.mjs";
import { choice, t } from "../pages/words.mjs";
import { expect } from "./rig/test.mjs";
import { PASSPHRASE, call, enter, folder, lxq, serve } from "./rig/lxq.mjs";

const button = (page, key) => page.getByRole("button", { name: t(key), exact: true });

/** A page on a served casebook. */
async function pageOf(browser, started, casebook, options) {
  const server = await serve(casebook, options);
  started.push(server);
  const cookie = await enter(server);
  const context = await browser.newContext();
  await context.addCookies([cookie]);
  const page = await context.newPage();
  await page.goto(server.origin);
  return { page, street: { ...server, cookie } };
}

plain("a_casebook_is_backed_up_proved_and_brought_back_on_another_computer", async ({ browser }) => {
  plain.setTimeout(240_000);
  const { path, remove } = folder();
  const started = [];
  try {
    const casebook = join(path, "casebook");
    const words = ["--street", "马桥子街道", "--platform", "山景社区一站式平台"];
    lxq(casebook, "init", ...words, "--short-name", "马山景", "--person", "王国辉");
    const disk = join(path, "移动硬盘");
    mkdirSync(disk);
    const { page } = await pageOf(browser, started, casebook);
    await page.getByRole("navigation", { name: t("nav.label") }).waitFor();
    await playwrightScreen(page).goTo("/settings?part=backup");
    await expect(page.getByText(t("backup.last.none"))).toBeVisible();
    await expect(button(page, "backup.now")).toBeDisabled();

    // Its own folder is refused at the field; another one is remembered.
    const place = page.getByRole("form", { name: t("backup.place.title") });
    await place.getByLabel(t("backup.place.path")).fill(casebook);
    await place.getByRole("button", { name: t("backup.place.choose") }).click();
    await expect(place.getByRole("alert")).toBeVisible();
    await place.getByLabel(t("backup.place.path")).fill(disk);
    await place.getByRole("button", { name: t("backup.place.choose") }).click();
    await expect(page.getByText(t("backup.place.here", { folder: disk }))).toBeVisible();

    // Backed up by the button.
    await button(page, "backup.now").click();
    await expect(page.getByText(/备份完成：/)).toBeVisible();
    await page.reload();
    await expect(page.getByText(/上次备份：/)).toBeVisible();

    // The drill refuses another passphrase and proves with the right one.
    const drill = page.getByRole("form", { name: t("backup.drill.title") });
    await drill.getByLabel(t("backup.drill.secret"), { exact: true }).fill("别的口令别的口令");
    await drill.getByRole("button", { name: t("backup.drill.go") }).click();
    await expect(page.getByText(t("failures.backup_wrong_secret"))).toBeVisible();
    await drill.getByLabel(t("backup.drill.secret"), { exact: true }).fill(PASSPHRASE);
    await drill.getByRole("button", { name: t("backup.drill.go") }).click();
    await expect(page.getByText(choice("drill_outcome", "sound"), { exact: true })).toBeVisible();
    await expect(page.getByText(/全部完好，用时/)).toBeVisible();

    // A bare computer brings it back.
    const bare = await pageOf(browser, started, join(path, "新电脑"), { unlocked: false });
    await button(bare.page, "backup.restore.open").click();
    await bare.page.getByLabel(t("backup.restore.folder")).fill(disk);
    await button(bare.page, "backup.restore.find").click();
    await expect(bare.page.getByRole("radio").first()).toBeChecked();
    await bare.page.getByLabel(t("backup.restore.secret"), { exact: true }).fill(PASSPHRASE);
    await button(bare.page, "backup.restore.go").click();
    await expect(bare.page.getByRole("heading", { name: t("backup.restore.done") })).toBeVisible();
    await button(bare.page, "backup.restore.enter").click();
    await bare.page.getByRole("navigation", { name: t("nav.label") }).waitFor();
    const { street } = await call(bare.street, "casebook_status", {});
    expect(street).toBe("马桥子街道");

    // And so does the command line.
    const again = lxq(join(path, "没有"), "restore", disk, "--to", join(path, "第三台"));
    expect(again).toMatchObject({ is_open: true, attachments_missing: 0 });
    expect(lxq(join(path, "第三台"), "verify").ok).toBe(true);
  } finally {
    await Promise.all(started.map((server) => server.stop()));
    remove();
  }
});
