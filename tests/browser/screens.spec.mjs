import AxeBuilder from "@axe-core/playwright";
import { t } from "../pages/words.mjs";
import { screensOf } from "../pages/rooms.mjs";
import { expect, test } from "./rig/test.mjs";
import { call } from "./rig/lxq.mjs";

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];

/** Time for one screen on a machine much slower than any that we know. */
const SCREEN_MS = 60_000;

/**
 * What breaks the work of somebody who cannot see or cannot use a mouse. Only what breaks it is
 * gathered, and in the page itself: there is no frame of another origin to ask in a page of its own.
 */
async function barriers(page) {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, impact, nodes }) => ({
      id,
      impact,
      places: nodes.slice(0, 4).map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ""}`),
    }));
}

/** What hangs over the edges of the window: each room scrolls within itself. */
function overhang(page) {
  return page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return Math.max(scrollWidth - window.innerWidth, scrollHeight - window.innerHeight);
  });
}

test("every_screen_opens_at_both_sizes_without_a_complaint_or_a_barrier", async ({ desk }) => {
  const { page, screen, street, complaints } = desk;
  const screens = await screensOf((command, request) => call(street, command, request));
  test.setTimeout(screens.length * SCREEN_MS);
  for (const { name, address, heading } of screens) {
    await test.step(name, async () => {
      for (const size of SIZES) {
        await page.setViewportSize(size);
        await page.goto(`${street.origin}/#${address}`);
        await expect(page.getByRole("heading", { name: heading }).first()).toBeVisible();
        // What still fades in has other colours than it will have.
        await screen.settle();
        expect.soft(await overhang(page), `${name} fits ${size.width}`).toBeLessThanOrEqual(0);
      }
      expect.soft(await barriers(page), `${name} has no barrier`).toEqual([]);
      expect.soft(complaints.splice(0), `${name} writes no complaint`).toEqual([]);
    });
  }
});

test("the_search_has_no_barrier", async ({ desk }) => {
  const { page, screen } = desk;
  await page.keyboard.press("Control+k");
  const search = page.getByRole("dialog", { name: t("common.search.title") });
  await search.getByRole("combobox").fill("纠纷");
  await expect(search.getByRole("option").first()).toBeVisible();
  await screen.settle();
  expect(await barriers(page)).toEqual([]);
});
