import { t } from "../pages/words.mjs";
import { expect, test } from "./rig/test.mjs";

/**
 * Picks a line of a submenu of the account's menu. The menu slides open, and a pointer that stood still
 * while a line slid under it opens no submenu: it is moved there until one stands.
 */
async function pick(page, submenu, line) {
  await page.getByRole("button", { name: new RegExp(`^${t("nav.account")} `) }).click();
  const opener = page.getByRole("menuitem", { name: new RegExp(`^${submenu}`) });
  const wanted = page.getByRole("menuitem", { name: line, exact: true });
  await expect(async () => {
    await opener.hover();
    await expect(wanted).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await wanted.click();
}

test("the_language_changes_at_once_and_stays", async ({ desk }) => {
  const { page } = desk;
  await pick(page, t("nav.language"), t("nav.language.en"));
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
  await pick(page, t("nav.text_size"), t("nav.text_size.extra"));
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
