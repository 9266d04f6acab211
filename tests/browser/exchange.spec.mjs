import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { test as plain } from "@playwright/test";
import { playwrightScreen } from "../pages/playwright-screen.mjs";
import { choice, t } from "../pages/words.mjs";
import { expect } from "./rig/test.mjs";
import { call, enter, folder, lxq, serve } from "./rig/lxq.mjs";

/** A casebook of its own, served, with a page on it. */
async function deskOf(browser, started, place, name, platform) {
  const casebook = join(place, name);
  const words = ["--street", "马桥子街道", "--platform", platform, "--short-name", "马山景"];
  lxq(casebook, "init", ...words, "--person", "王国辉");
  const server = await serve(casebook);
  started.push(server);
  const cookie = await enter(server);
  const context = await browser.newContext({ acceptDownloads: true });
  await context.addCookies([cookie]);
  const page = await context.newPage();
  await page.goto(server.origin);
  await page.getByRole("navigation", { name: t("nav.label") }).waitFor();
  await playwrightScreen(page).goTo("/exchange");
  await page.getByRole("heading", { name: t("exchange.title"), level: 1 }).waitFor();
  return { page, street: { ...server, cookie } };
}

/** Presses a button that saves a file, and answers where it is. */
async function saved(page, place, press) {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  const path = join(place, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

const button = (page, key) => page.getByRole("button", { name: t(key), exact: true });

plain("a_desk_joins_the_street_and_its_changes_travel_by_a_folder", async ({ browser }) => {
  plain.setTimeout(240_000);
  const { path, remove } = folder();
  const started = [];
  try {
    const office = await deskOf(browser, started, path, "office", "马桥子街道办事处");
    const desk = await deskOf(browser, started, path, "desk", "山景社区一站式平台");

    // The office makes the street's key and keeps its halves.
    await button(office.page, "exchange.join.kind.office").click();
    const found = office.page.getByRole("form", { name: t("exchange.found.title") });
    await found.getByLabel(t("exchange.join.name")).fill("街道办公室");
    await found.getByRole("button", { name: t("exchange.found.go") }).click();
    const halves = office.page.getByRole("dialog", { name: t("exchange.halves.title") });
    await expect(halves.getByRole("heading", { name: t("exchange.halves.second") })).toBeVisible();
    await halves.getByLabel(t("exchange.halves.kept")).check();
    await halves.getByRole("button", { name: t("exchange.halves.done") }).click();
    await expect(halves).toBeHidden();

    // The desk asks, the office signs, the desk compares the digits and joins.
    await desk.page.getByLabel(t("exchange.join.name")).fill("山景平台 一号机");
    const request = await saved(desk.page, path, () => button(desk.page, "exchange.join.write").click());
    await office.page.getByLabel(t("exchange.office.choose")).setInputFiles(request);
    const sign = office.page.getByRole("form", { name: t("exchange.sign.title") });
    await expect(sign.getByLabel(t("exchange.join.name"))).toHaveValue("山景平台 一号机");
    const answer = await saved(office.page, path, () => button(office.page, "exchange.sign.go").click());
    await desk.page.getByLabel(t("exchange.join.choose")).setInputFiles(answer);
    const { fingerprint } = await call(office.street, "site_board", {});
    await expect(desk.page.getByText(fingerprint)).toBeVisible();
    await expect(button(desk.page, "exchange.join.go")).toBeDisabled();
    await desk.page.getByLabel(t("exchange.join.compared")).check();
    await button(desk.page, "exchange.join.go").click();

    // Both exchange with one folder.
    const stick = join(path, "U盘");
    mkdirSync(stick);
    for (const { page } of [desk, office, desk]) {
      await page.getByLabel(t("exchange.run.path")).fill(stick);
      await button(page, "exchange.run.go").click();
      await expect(page.getByText(t("exchange.done.clean"))).toBeVisible();
    }
    const { platforms } = await call(office.street, "office_overview", {});
    expect(platforms.map(({ name }) => name)).toContain("山景社区一站式平台");
    const row = desk.page.getByRole("row", { name: /街道办公室/ });
    await expect(row).toContainText(choice("desk_standing", "valid"));

    // A lost desk is revoked and is told so by the folder.
    await office.page.reload();
    const label = t("exchange.revoke.label", { name: "山景平台 一号机" });
    await office.page.getByRole("button", { name: label }).click();
    await office.page.getByRole("dialog").getByRole("button", { name: t("exchange.revoke.button") }).click();
    await expect(office.page.getByText(choice("desk_standing", "revoked"))).toBeVisible();
    await office.page.getByLabel(t("exchange.run.path")).fill(stick);
    await button(office.page, "exchange.run.go").click();
    await expect(office.page.getByText(t("exchange.done.clean"))).toBeVisible();
    await button(desk.page, "exchange.run.go").click();
    await expect(desk.page.getByText(t("exchange.revoked"))).toBeVisible();
  } finally {
    await Promise.all(started.map((server) => server.stop()));
    remove();
  }
});
