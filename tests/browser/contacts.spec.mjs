import AxeBuilder from "@axe-core/playwright";
import { choice, t } from "../pages/words.mjs";
import { call } from "./rig/lxq.mjs";
import { expect, test } from "./rig/test.mjs";

const MESSAGE = "我们下周二约了当事人，请先与我们联系。";
const ANSWER = "下周二上午可以，请来我平台面谈。";

test("another_platforms_matter_with_the_same_person_is_told_asked_about_and_answered", async ({ desk }) => {
  const { page, street, screen, complaints } = desk;
  const { rows } = await call(street, "arrived_contacts", {});
  const [waiting] = rows;
  const [meant] = waiting.disputes;

  await test.step("the day tells of the request, which names the dispute here", async () => {
    await page.goto(`${street.origin}/#/today`);
    await page.getByText(choice("work_kind", "contact_to_answer")).first().waitFor();
    await page.goto(`${street.origin}/#/referrals/contacts`);
    const card = page.getByRole("listitem").filter({ hasText: waiting.message });
    await expect(card).toContainText(meant.title);
    await expect(card).toContainText(meant.party);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    expect.soft(grave.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    await card.getByRole("link", { name: meant.title }).click();
  });

  const band = page.getByRole("region", { name: t("case.same_party.title") });
  await test.step("the case tells which platform it is, and asks it", async () => {
    await expect(band).toContainText(meant.party);
    await band.getByRole("button", { name: t("case.same_party.ask"), exact: true }).click();
    const form = page.getByRole("dialog", { name: t("case.same_party.ask_title") });
    await form.getByLabel(t("case.same_party.message"), { exact: false }).fill(" ");
    await form.getByRole("button", { name: t("case.same_party.ask_save") }).click();
    const empty = t("common.form.required", { label: t("case.same_party.message") });
    await expect(form.getByText(empty, { exact: false })).toBeVisible();
    await form.getByLabel(t("case.same_party.message"), { exact: false }).fill(MESSAGE);
    await form.getByRole("button", { name: t("case.same_party.ask_save") }).click();
    await expect(band.getByText(t("case.same_party.waiting"))).toBeVisible();
    await expect(band).toContainText(MESSAGE);
  });

  await test.step("there it is answered, and the answer stands on the case", async () => {
    const here = page.url();
    await page.goto(`${street.origin}/#/referrals/contacts`);
    const card = page.getByRole("listitem").filter({ hasText: MESSAGE });
    await card.getByRole("button", { name: t("referrals.contacts.answer"), exact: true }).click();
    const form = page.getByRole("dialog", { name: t("referrals.contacts.answer_title") });
    await form.getByLabel(t("referrals.contacts.answer_label"), { exact: false }).fill(ANSWER);
    await form.getByRole("button", { name: t("referrals.contacts.answer"), exact: true }).click();
    await expect(card).toContainText(ANSWER);
    await page.goto(here);
    await expect(band).toContainText(ANSWER);
    await expect(band.getByRole("button", { name: t("case.same_party.ask"), exact: true })).toBeVisible();
  });

  await screen.settle();
  expect(complaints).toEqual([]);
});
