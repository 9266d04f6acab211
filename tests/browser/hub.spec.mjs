import { mkdirSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { test as plain } from "@playwright/test";
import { playwrightScreen } from "../pages/playwright-screen.mjs";
import { t } from "../pages/words.mjs";
import { expect } from "./rig/test.mjs";
import { call, enter, folder, lxq, serve } from "./rig/lxq.mjs";
import { postgres } from "./rig/postgres.mjs";

const button = (page, key) => page.getByRole("button", { name: t(key), exact: true });

/** An office and a desk that it has enrolled, as folders of casebooks. */
function street(path) {
  const [office, desk] = ["office", "desk"].map((name) => join(path, name));
  const words = (platform) => ["--street", "马桥子街道", "--platform", platform, "--short-name", "马山景"];
  lxq(office, "init", ...words("马桥子街道办事处"), "--person", "王国辉");
  lxq(desk, "init", ...words("山景社区一站式平台"), "--person", "李静");
  const { fingerprint } = lxq(office, "exchange", "init-street", "--name", "街道办公室");
  const [asked, answer] = ["申请.json", "答复.age"].map((name) => join(path, name));
  lxq(desk, "exchange", "request", "--name", "山景平台 一号机", "--out", asked);
  lxq(office, "exchange", "sign", asked, "--until", "2099-12-31", "--out", answer);
  lxq(desk, "exchange", "open", answer, "--fingerprint", fingerprint);
  return { office, desk };
}

async function windowOn(browser, casebook, started) {
  const server = await serve(casebook);
  started.push(server);
  const cookie = await enter(server);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addCookies([cookie]);
  const page = await context.newPage();
  await page.goto(server.origin);
  await page.getByRole("navigation", { name: t("nav.label") }).waitFor();
  await playwrightScreen(page).goTo("/exchange");
  await page.getByRole("heading", { name: t("exchange.title"), level: 1 }).waitFor();
  return { page, street: { ...server, cookie } };
}

plain("a_street_sets_up_a_server_and_its_desks_exchange_by_themselves", async ({ browser }) => {
  plain.setTimeout(240_000);
  const { path, remove } = folder();
  const started = [];
  try {
    const database = await postgres();
    started.push(database);
    const { office: officeBook, desk: deskBook } = street(path);
    const office = await windowOn(browser, officeBook, started);

    // A wrong address is told at its field, a right one makes the server ready.
    const form = office.page.getByRole("form", { name: t("exchange.server.title") });
    const address = form.getByLabel(t("exchange.server.address"));
    await address.fill("不是地址");
    await form.getByRole("button", { name: t("exchange.server.go") }).click();
    await expect(form.getByText("postgres://账号:密码@服务器")).toBeVisible();
    await address.fill(database.address);
    await form.getByRole("button", { name: t("exchange.server.go") }).click();
    await expect(office.page.getByText(t("exchange.server.done", { desks: 2, changed: 2 }))).toBeVisible();
    await expect(address).toHaveValue("");
    const sheet = office.page.getByRole("region", { name: t("exchange.hub.title") });
    await expect(sheet).toContainText("postgres://localhost:");
    await expect(sheet).not.toContainText("guanli");
    await expect(sheet.getByText("正常")).toBeVisible();

    // The desk hears of it by a stick and is there at once.
    const stick = join(path, "U盘");
    mkdirSync(stick);
    lxq(deskBook, "exchange", "run", stick);
    await office.page.getByLabel(t("exchange.run.path")).fill(stick);
    await button(office.page, "exchange.run.go").click();
    await expect(office.page.getByText(t("exchange.done.clean"))).toBeVisible();
    lxq(deskBook, "exchange", "run", stick);
    lxq(deskBook, "call", "save_person", JSON.stringify({ name: "周敏", role: "mediator", is_active: true }));
    const desk = await windowOn(browser, deskBook, started);
    const own = desk.page.getByRole("region", { name: t("exchange.hub.title") });
    await own.getByRole("button", { name: t("exchange.hub.go") }).click();
    await expect(own.getByText(t("exchange.hub.done"))).toBeVisible();
    await sheet.getByRole("button", { name: t("exchange.hub.go") }).click();
    await expect(sheet.getByText(t("exchange.hub.done"))).toBeVisible();
    const { people } = await call(office.street, "office_overview", {});
    expect(people.map(({ name }) => name)).toContain("周敏");

    // Without a network it says so, and keeps all.
    await own.getByRole("switch").click();
    await expect(own.getByText(t("exchange.hub.off"))).toBeVisible();
    const found = await new AxeBuilder({ page: office.page }).setLegacyMode(true).analyze();
    expect(found.violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
    await database.stop();
    await own.getByRole("button", { name: t("exchange.hub.go") }).click();
    await expect(own.getByRole("alert")).toBeVisible();
    await expect(own.getByText(/连不上/).first()).toBeVisible();
  } finally {
    await Promise.all(started.map((server) => server.stop()));
    remove();
  }
});
