import { Grid } from "../pages/grid.mjs";
import { t } from "../pages/words.mjs";
import { daysAgo } from "../pages/days.mjs";
import { call } from "./rig/lxq.mjs";
import { expect, test } from "./rig/test.mjs";

/** Rooms with a table that is read as a whole, each with its heading. */
const ROOMS = [
  [`/consultations/statement?year=${daysAgo(0).slice(0, 4)}`, "service.statement.title"],
  ["/consultations/presence", "service.presence.title"],
  ["/consultations/numbers", "walls.numbers.title"],
  ["/typical-cases", "typical_cases.title"],
];

/** One more dispute of today. */
function registerOne(street) {
  const party = (role, name) => ({
    role,
    name,
    kind: "person",
    overruled: {},
    is_told_of_rights: true,
  });
  return call(street, "register_dispute", {
    dispute_type: "neighbour",
    source: "applied",
    mediation_kind: "peoples",
    facts: "楼上漏水（演示）",
    rights_notice: "oral",
    rights_told_on: daysAgo(0),
    registered_on: daysAgo(0),
    mediator_ids: [],
    parties: [party("applicant", "甲某（演示）"), party("respondent", "乙某（演示）")],
  });
}

/** What can be scrolled sideways in a room, by its class. */
function sideways(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll("main *")]
      .filter((part) => part.scrollWidth > part.clientWidth + 1)
      .filter((part) => /auto|scroll/.test(getComputedStyle(part).overflowX))
      .map((part) => `${part.className} ${part.scrollWidth} > ${part.clientWidth}`),
  );
}

test("tables_of_the_lawyers_rooms_are_read_without_scrolling_sideways", async ({ desk }) => {
  const { page, screen, street } = desk;
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const [address, heading] of ROOMS) {
    await test.step(address, async () => {
      await page.goto(`${street.origin}/#${address}`);
      await screen.find("heading", t(heading));
      const table = page.getByRole("table").or(page.getByRole("grid"));
      await expect(table.first()).toBeVisible();
      await screen.settle();
      expect.soft(await sideways(page), address).toEqual([]);
    });
  }
});

test("a_line_of_the_yearly_report_opens_as_many_as_it_says", async ({ desk }) => {
  const { page, screen, street } = desk;
  for (const [line, list] of [
    ["其中高星件（件）", "requests.list.title"],
    ["化解信访积案（件）", "requests.list.title"],
    ["律师参与涉法事项（件）", "requests.list.title"],
    ["登记纠纷（件）", "disputes.list.title"],
  ]) {
    await test.step(line, async () => {
      await page.goto(`${street.origin}/#/figures`);
      const row = page.getByRole("row", { name: line });
      const link = row.getByRole("link");
      const count = Number((await link.innerText()).replaceAll(",", ""));
      expect(count).toBeGreaterThan(0);
      await link.click();
      await new Grid(screen, t(list)).seeCount(count);
    });
  }
});

test("figures_are_told_as_the_casebook_was_on_a_day_and_say_so", async ({ desk }) => {
  const { page, street } = desk;
  await page.goto(`${street.origin}/#/figures?table=case_table`);
  const total = page.getByRole("row", { name: /^调解案件总数/ }).getByRole("cell").first();
  await expect(total).toHaveText(/^[1-9]\d*$/);
  const day = page.getByRole("textbox", { name: t("figures.as_of") });
  // Half a year back the same twelve months had fewer closed cases, and none of a later day.
  await day.fill(daysAgo(183));
  await day.blur();
  await expect(page.getByRole("status").filter({ hasText: "时的卷宗库计算" })).toBeVisible();
  await expect(page).toHaveURL(/as_of=/);
  const { table } = await call(street, "figures", {
    table: "case_table",
    to: daysAgo(183),
    as_of: `${daysAgo(183)}T15:59:59.999Z`,
  });
  await expect(total).toHaveText(String(table.total.figures[0].count));
  await day.fill("");
  await day.blur();
  await expect(page).not.toHaveURL(/as_of=/);
});

test("a_report_is_sent_proved_and_what_was_entered_since_is_named", async ({ desk }) => {
  const { page, screen, street } = desk;
  await page.goto(`${street.origin}/#/figures?table=street_year`);
  await screen.click("button", t("figures.reports.freeze"));
  const drawer = screen.within("dialog", t("figures.reports.freeze_title", { table: "街道年度报告" }));
  await drawer.fill(t("figures.reports.sent_to"), "区司法局（演示）");
  await drawer.click("button", t("figures.reports.freeze"));
  await expect(page).toHaveURL(/figures\/reports\//);
  const verdict = page.getByRole("status").filter({ hasText: "全部一致" });
  await expect(verdict).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(t("figures.reports.no_later"))).toBeVisible();
  // What is entered afterwards is told as a difference; the report stays as it was.
  const line = (table) => table.getByRole("row", { name: "登记纠纷（件）" });
  const lines = page.getByRole("table").filter({ hasText: t("figures.column.year_before") });
  const before = await line(lines).innerText();
  await registerOne(street);
  await page.reload();
  await expect(verdict).toBeVisible({ timeout: 60_000 });
  const later = page.getByRole("table").filter({ hasText: t("figures.reports.was") });
  await expect(line(later)).toBeVisible();
  expect(await line(lines).innerText()).toBe(before);
  await page.goto(`${street.origin}/#/figures/reports`);
  await new Grid(screen, t("figures.reports.title")).seeCount(1);
});

test("an_office_defines_a_figure_in_words_and_is_told_the_line_that_is_wrong", async ({ desk }) => {
  const { page, screen, street } = desk;
  await page.goto(`${street.origin}/#/figures?table=own_table`);
  await screen.click("button", t("figures.own.to_settings"));
  await screen.click("button", t("figures.own.put_example"));
  const lines = page.getByRole("textbox", { name: t("figures.own.lines") });
  await page.getByText(t("figures.own.reads")).waitFor();
  const good = await lines.inputValue();
  await lines.fill(`${good}指标 甲\n计数 纠纷：类形=邻里纠纷`);
  await page.getByRole("button", { name: /^第11行：没有“类形”/ }).click();
  const chosen = await lines.evaluate((one) =>
    one.value.slice(one.selectionStart, one.selectionEnd),
  );
  expect(chosen).toBe("计数 纠纷：类形=邻里纠纷");
  await lines.fill(good);
  await page.getByText(t("figures.own.reads")).waitFor();
  await screen.click("button", t("common.action.save"));
  await page.getByText(t("figures.own.saved")).waitFor();
  await page.goto(`${street.origin}/#/figures?table=own_table`);
  const { table } = await call(street, "figures", { table: "own_table" });
  const { part, whole } = table.rows[0].figures[0];
  expect(whole).toBeGreaterThan(0);
  const value = page.getByRole("row", { name: table.rows[0].title }).getByRole("cell").first();
  await expect(value).toHaveText(`${((100 * part) / whole).toFixed(1)}%`);
  await expect(page.getByText("依据：区司法局考核办法")).toBeVisible();
});
