import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { test as plain } from "@playwright/test";
import { playwrightScreen } from "../pages/playwright-screen.mjs";
import { choice, t } from "../pages/words.mjs";
import { expect } from "./rig/test.mjs";
import { call, enter, folder, lxq, serve } from "./rig/lxq.mjs";

const SENDER = "山景社区一站式平台";
const RECEIVER = "金石滩一站式平台";

/** A casebook with one platform. */
function made(place, name, platform, shortName) {
  const casebook = join(place, name);
  const words = ["--street", "马桥子街道", "--platform", platform, "--short-name", shortName];
  lxq(casebook, "init", ...words, "--person", "王国辉");
  return casebook;
}

/** Lets a desk join the office's street by the command line. */
function enrolled(place, office, casebook, name) {
  const [request, answer] = [join(place, `${name}.json`), join(place, `${name}.age`)];
  lxq(casebook, "exchange", "request", "--name", name, "--out", request);
  const until = `${new Date().getFullYear() + 1}-01-31`;
  const { fingerprint } = lxq(
    office, "exchange", "sign", request, "--until", until, "--out", answer,
  );
  lxq(casebook, "exchange", "open", answer, "--fingerprint", fingerprint);
}

/** A served casebook with a page on it. */
async function seat(browser, started, casebook) {
  const server = await serve(casebook);
  started.push(server);
  const cookie = await enter(server);
  const context = await browser.newContext();
  await context.addCookies([cookie]);
  const page = await context.newPage();
  await page.goto(server.origin);
  await page.getByRole("navigation", { name: t("nav.label") }).waitFor();
  return { page, street: { ...server, cookie } };
}

/** Goes to a referral's page as if by its row. */
async function open(desk, id) {
  await playwrightScreen(desk.page).goTo(`/referrals/${id}`);
  await desk.page.getByRole("article", { name: t("referrals.slip.title") }).waitFor();
}

const button = (page, text) => page.getByRole("button", { name: text, exact: true });

plain("a_slip_reaches_the_other_desk_by_a_folder_and_its_answers_come_back", async ({ browser }) => {
  plain.setTimeout(240_000);
  const { path, remove } = folder();
  const started = [];
  try {
    const office = made(path, "office", "马桥子街道办事处", "马街道");
    lxq(office, "exchange", "init-street", "--name", "街道办公室");
    const books = [made(path, "from", SENDER, "马山景"), made(path, "to", RECEIVER, "马金石")];
    const stick = join(path, "U盘");
    mkdirSync(stick);
    books.forEach((book, at) => enrolled(path, office, book, `${at + 1}号机`));
    for (const book of [...books, office, ...books]) lxq(book, "exchange", "run", stick);

    const [sender, receiver] = [
      await seat(browser, started, books[0]),
      await seat(browser, started, books[1]),
    ];
    const carry = async () => {
      for (const { street } of [sender, receiver, sender]) {
        const report = await call(street, "exchange_with_folder", { folder: stick });
        expect(report.set_aside).toEqual([]);
      }
    };
    const { platforms } = await call(sender.street, "office_overview", {});
    const own = platforms.find(({ name }) => name === SENDER);
    const dispute = await call(sender.street, "register_dispute", {
      platform_id: own.id,
      dispute_type: "neighbour",
      source: "applied",
      mediation_kind: "peoples",
      facts: "楼上卫生间漏水，双方争执不下",
      parties: [
        { role: "applicant", kind: "person", name: "张伟", phone: "13900000001" },
        { role: "respondent", kind: "person", name: "李娜", phone: "13900000002" },
      ],
    });

    // The sender fills in the slip.
    await playwrightScreen(sender.page).goTo(`/disputes/${dispute.id}`);
    await button(sender.page, t("referrals.panel.send")).first().click();
    const form = sender.page.getByRole("dialog", { name: t("referrals.send.title") });
    await form.getByLabel(t("referrals.field.channel")).click();
    await sender.page.getByTitle(choice("referral_channel", "platform"), { exact: true }).click();
    await form.getByLabel(t("referrals.field.to_platform")).click();
    await sender.page.getByTitle(RECEIVER, { exact: true }).click();
    await form.getByLabel(t("referrals.field.reason")).fill("事项发生在对方辖区");
    await form.getByRole("button", { name: t("referrals.send.save") }).click();
    await expect(form).toBeHidden();
    const sent = await call(sender.street, "referral_list", { direction: "out" });
    await open(sender, sent.rows[0].id);
    await expect(sender.page.getByText(t("referrals.answers.none"))).toBeVisible();
    await carry();

    // The receiver finds it, accepts it and registers the dispute out of it.
    await playwrightScreen(receiver.page).goTo("/referrals?side=in");
    await receiver.page.getByText(SENDER).first().waitFor();
    const [slip] = (await call(receiver.street, "referral_list", { direction: "in" })).rows;
    await open(receiver, slip.id);
    await button(receiver.page, choice("referral_action", "accept")).click();
    const accept = receiver.page.getByRole("dialog", { name: t("referrals.accept.title") });
    await accept.getByRole("button", { name: t("referrals.accept.save"), exact: true }).click();
    await expect(accept).toBeHidden();
    await receiver.page.getByRole("link", { name: t("referrals.link.register") }).click();
    await expect(receiver.page.locator(`input[value="张伟"]`)).toBeVisible();
    await carry();
    await sender.page.reload();
    await open(sender, sent.rows[0].id);
    await expect(sender.page.getByText(choice("slip_reply", "accepted")).first()).toBeVisible();

    // The result comes back the same way.
    await call(receiver.street, "finish_referral", { referral_id: slip.id, result: "双方已达成协议" });
    await carry();
    await sender.page.reload();
    await open(sender, sent.rows[0].id);
    await expect(sender.page.getByText("双方已达成协议").first()).toBeVisible();
    await expect(sender.page.getByText(choice("slip_reply", "finished")).first()).toBeVisible();
  } finally {
    await Promise.all(started.map((server) => server.stop()));
    remove();
  }
});
