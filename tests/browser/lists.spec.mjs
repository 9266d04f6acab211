import { Grid } from "../pages/grid.mjs";
import { t } from "../pages/words.mjs";
import { expect, test } from "./rig/test.mjs";

test("filters_stand_in_the_address_and_survive_a_return", async ({ desk }) => {
  const { page, street } = desk;
  await page.goto(`${street.origin}/#/requests`);
  await page.getByRole("button", { name: "已办结", exact: true }).click();
  await expect(page).toHaveURL(/status=finished/);
  const count = page.getByText(/^共 [\d,]+\+? 条$/);
  const filtered = await count.innerText();
  await page.getByRole("row", { name: /./ }).nth(1).click();
  await expect(page).toHaveURL(/#\/requests\/[0-9a-f-]{36}/);
  await page.goBack();
  await expect(page).toHaveURL(/status=finished/);
  await expect(count).toHaveText(filtered);
  await page.reload();
  await expect(count).toHaveText(filtered);
  await page.getByRole("button", { name: t("common.filter.clear") }).click();
  await expect(page).not.toHaveURL(/status=/);
});

test("a_list_is_walked_with_the_keyboard_alone", async ({ desk }) => {
  const { page, screen, street } = desk;
  await page.goto(`${street.origin}/#/disputes`);
  const list = new Grid(screen, t("disputes.list.title"));
  await list.seeRows();
  // Tab by Tab from the start of the page to the list.
  for (let stops = 0; stops < 60; stops += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement?.getAttribute("role") === "grid")) break;
  }
  await expect(page.getByRole("grid", { name: t("disputes.list.title") })).toBeFocused();
  const begin = await list.standing();
  await screen.press("ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp");
  const here = await list.standing();
  expect(here.index).toBe(begin.index + 2);
  await screen.press("Enter");
  await expect(page).toHaveURL(/#\/disputes\/[0-9a-f-]{36}$/);
  const [title] = /\S+纠纷/.exec(here.text) ?? [""];
  await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
  await page.goBack();
  await list.seeRows();
  await expect.poll(async () => (await list.standing())?.text).toBe(here.text);
});

test("pages_follow_by_key_until_the_last_row_and_none_comes_twice", async ({ desk }) => {
  const { page, screen, street } = desk;
  await page.goto("about:blank");
  const asked = [];
  const seen = [];
  await page.route("**/call/dispute_list", async (route) => {
    const response = await route.fetch();
    const { cursor, limit } = route.request().postDataJSON();
    // The intake asks for the usual types with a limit of its own.
    if (limit !== 100) {
      const { rows } = await response.json();
      asked.push(cursor ?? null);
      seen.push(...rows.map((row) => row.id));
    }
    await route.fulfill({ response });
  });
  await page.goto(`${street.origin}/#/disputes`);
  const list = new Grid(screen, t("disputes.list.title"));
  await list.seeRows();
  const total = Number((await page.getByText(/^共 [\d,]+ 条$/).last().innerText()).replaceAll(/\D/g, ""));
  await list.focus();
  await screen.until(async () => {
    await page.keyboard.press("End");
    return (await list.standing())?.index === total + 1 || null;
  }, `the arrows do not reach row ${total}`);
  expect(new Set(seen).size).toBe(total);
  expect(seen.length, "no row comes twice").toBe(total);
  expect(asked.filter((cursor) => cursor === null), "only the first page has no cursor").toHaveLength(1);
  expect(new Set(asked).size, "each page goes on where the last ended").toBe(asked.length);
});
