import { t } from "../pages/words.mjs";
import { expect, test } from "./rig/test.mjs";

test("a_screen_reader_finds_the_frame", async ({ desk }) => {
  const { page } = desk;
  await expect(page.getByRole("navigation", { name: t("nav.label") })).toMatchAriaSnapshot({
    name: "sidebar.aria.yml",
  });
  await expect(page.locator("header").first()).toMatchAriaSnapshot({ name: "top-bar.aria.yml" });
});

test("a_screen_reader_finds_the_search", async ({ desk }) => {
  const { page } = desk;
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog", { name: t("common.search.title") })).toMatchAriaSnapshot({
    name: "search.aria.yml",
  });
});

test("a_screen_reader_finds_the_intake", async ({ desk }) => {
  const { page, street } = desk;
  await page.goto(`${street.origin}/#/disputes/new`);
  await expect(page.getByRole("region", { name: t("disputes.parties.title") })).toMatchAriaSnapshot({
    name: "parties.aria.yml",
  });
  await expect(page.getByRole("region", { name: t("disputes.facts.title") })).toMatchAriaSnapshot({
    name: "facts.aria.yml",
  });
});

test("a_screen_reader_finds_the_import", async ({ desk }) => {
  const { page, street } = desk;
  await page.goto(`${street.origin}/#/requests/import`);
  await expect(page.locator("main")).toMatchAriaSnapshot({ name: "import.aria.yml" });
});
