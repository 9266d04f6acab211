import { cpSync } from "node:fs";
import { join } from "node:path";
import { test as plain, expect } from "@playwright/test";
import { playwrightScreen } from "../pages/playwright-screen.mjs";
import { choice, t } from "../pages/words.mjs";
import { call, enter, folder, lxq, serve } from "./rig/lxq.mjs";

/** The demo street of its own, served for an account, while something is done in it. */
async function as(casebook, post, page, doing) {
  const { accounts } = lxq(casebook, "call", "casebook_status", "{}");
  const account = accounts.find(({ name }) => name.includes(post)).name;
  const server = await serve(casebook, { account });
  try {
    const cookie = await enter(server);
    await page.context().clearCookies();
    await page.context().addCookies([cookie]);
    const street = { ...server, cookie };
    const go = async (address) => {
      await page.goto(`${server.origin}/#${address}`);
      await page.getByRole("navigation", { name: t("nav.label") }).waitFor();
    };
    await doing({ street, go, screen: playwrightScreen(page), ask: (...words) => call(street, ...words) });
  } finally {
    await server.stop();
  }
}

plain("a_recusal_is_decided_a_lawyer_is_let_in_and_nobody_else_is_told", async ({ page }) => {
  plain.setTimeout(240_000);
  const { path, remove } = folder();
  const casebook = join(path, "street");
  cpSync(process.env.LXQ_DEMO_STREET, casebook, { recursive: true });
  let dispute;
  let secret;
  try {
    await as(casebook, "调委会主任", page, async ({ go, screen, ask }) => {
      const { rows } = await ask("dispute_list", { status: ["accepted"], limit: 50 });
      for (const row of rows) {
        const people = await ask("case_people", { id: row.id });
        const isPlain = people.accesses.length === 0 && people.recusals.length === 0;
        if (isPlain && row.mediator_ids.length === 1) dispute ??= row;
      }
      await go(`/disputes/${dispute.id}`);
      const card = page.getByRole("region", { name: t("walls.card.title") });
      await card.getByRole("button", { name: t("walls.card.ask") }).click();
      const asking = page.getByRole("dialog", { name: t("case.step.ask_recusal") });
      await asking.getByRole("group", { name: t("walls.recusal.party") }).or(
        asking.locator("#asking_party_id"),
      ).getByRole("radio").first().check();
      await asking.getByLabel(t("walls.recusal.reason")).click();
      await page.getByText(choice("recusal_reason", "near_relative"), { exact: true }).last().click();
      await asking.getByRole("button", { name: t("common.action.save") }).click();
      await expect(asking).toBeHidden();
      await card.getByText(choice("recusal_status", "asked")).waitFor();

      await card.getByRole("button", { name: t("walls.card.decide") }).click();
      const deciding = page.getByRole("dialog", { name: t("case.step.decide_recusal") });
      await deciding.getByRole("radio", { name: t("walls.recusal.refuse") }).check();
      await deciding.getByRole("button", { name: t("common.action.save") }).click();
      await deciding.getByText(t("common.form.required", { label: t("walls.recusal.decision_note") })).or(
        deciding.getByText(/必|填写|不能为空/),
      ).first().waitFor();
      await deciding.getByLabel(t("walls.recusal.decision_note")).fill("没有亲属关系，已核对户口簿。");
      await deciding.getByRole("button", { name: t("common.action.save") }).click();
      await expect(deciding).toBeHidden();
      await card.getByText(choice("recusal_status", "refused")).waitFor();

      await card.getByRole("button", { name: t("walls.card.grant") }).click();
      const granting = page.getByRole("dialog", { name: t("case.step.grant_access") });
      await granting.getByLabel(t("walls.access.lawyer"), { exact: true }).click();
      const { people } = await ask("office_overview", {});
      const { accounts } = await ask("casebook_status", {});
      const account = accounts.find(({ name }) => name.includes("值班律师"));
      const lawyer = people.find(({ id }) => id === account.id);
      await page.keyboard.type(lawyer.name);
      await page.keyboard.press("Enter");
      await granting.getByText(t("walls.line.clear")).waitFor();
      await granting.getByLabel(new RegExp(`^${t("walls.access.purpose")}`)).fill("为双方解释法律规定");
      await granting.getByRole("button", { name: t("case.step.grant_access") }).click();
      await expect(granting).toBeHidden();
      await card.getByText(t("walls.card.open")).waitFor();
      await go(`/disputes/${dispute.id}?view=history`);
      await screen.see(/授权律师查阅本卷/);
      await screen.see(/驳回了回避申请/);
    });

    await as(casebook, "值班律师", page, async ({ go, screen, ask }) => {
      await go("/disputes");
      await screen.see(t("walls.disputes.assigned"));
      const { rows, count } = await ask("dispute_list", {});
      expect(rows.map(({ id }) => id)).toContain(dispute.id);
      expect(count, "a few, not the whole street").toBeLessThan(10);
      await go(`/disputes/${dispute.id}`);
      await page.getByRole("heading", { name: dispute.title }).first().waitFor();
      await expect(page.getByRole("button", { name: t("walls.card.grant") })).toHaveCount(0);
      await go("/consultations");
      const talks = await ask("consultation_list", { limit: 5 });
      secret = talks.rows[0];
      await screen.see(t("walls.consultations.own"));
      await go("/consultations/new");
      const form = page.getByRole("form", { name: t("consultations.new.title") }).or(page.locator("form")).first();
      await form.getByLabel(t("consultations.field.inquirer_name")).fill("公冶无忌");
      await form.getByText(t("walls.line.clear")).waitFor();
    });

    await as(casebook, "社区办事员", page, async ({ go, screen, ask }) => {
      await go("/consultations");
      await page.getByRole("heading", { name: t("walls.numbers.title") }).waitFor();
      await page.getByRole("table", { name: t("walls.numbers.title") }).waitFor();
      const found = await ask("search", { text: secret.content.slice(0, 6) });
      expect(found.hits.filter(({ kind }) => kind === "consultation")).toEqual([]);
      await go(`/consultations/${secret.id}`);
      await screen.see(/权限|不能|无权/);
      expect(await page.locator("body").innerText()).not.toContain(secret.content);
    });
  } finally {
    remove();
  }
});
