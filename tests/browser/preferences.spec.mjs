import { t } from "../pages/words.mjs";
import { expect, test } from "./rig/test.mjs";

test("the_language_changes_at_once_and_stays", async ({ desk }) => {
  const { page } = desk;
  await page.getByRole("button", { name: new RegExp(`^${t("nav.account")} `) }).click();
  await page.getByRole("menuitem", { name: new RegExp(`^${t("nav.language")}`) }).hover();
  await page.getByRole("menuitem", { name: t("nav.language.en"), exact: true }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  const heading = t("today.title", {}, "en");
  await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
  const rooms = page.getByRole("navigation", { name: t("nav.label", {}, "en") });
  expect(await rooms.innerText(), "no Chinese word is left").not.toMatch(/[\u4e00-\u9fff]/);
});

test("text_grows_to_one_and_a_half_and_nothing_is_lost", async ({ desk }) => {
  const { page, street } = desk;
  const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
  const normal = await size();
  await page.getByRole("button", { name: new RegExp(`^${t("nav.account")} `) }).click();
  await page.getByRole("menuitem", { name: new RegExp(`^${t("nav.text_size")}`) }).hover();
  await page.getByRole("menuitem", { name: t("nav.text_size.extra"), exact: true }).click();
  await expect.poll(async () => (await size()) / normal).toBeCloseTo(1.5, 1);
  for (const address of ["/disputes", "/disputes/new", "/requests", "/consultations", "/settings"]) {
    await page.goto(`${street.origin}/#${address}`);
    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect.soft(over, `${address} fits the window`).toBeLessThanOrEqual(0);
  }
});
