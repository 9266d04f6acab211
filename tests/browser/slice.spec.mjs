import { t } from "../pages/words.mjs";
import { call } from "./rig/lxq.mjs";
import { expect, test } from "./rig/test.mjs";

/** The number of a cell by its row and column, as a screen reader finds it. */
function cell(page, row, column) {
  const table = page.getByRole("table").first();
  return table.evaluate(
    (found, [wantedRow, wantedColumn]) => {
      const heads = [...found.querySelectorAll("thead th")].map((one) => one.textContent);
      const line = [...found.querySelectorAll("tr")].find(
        (one) => one.querySelector("th[scope=row]")?.textContent === wantedRow,
      );
      return line?.children[heads.indexOf(wantedColumn)]?.textContent;
    },
    [row, column],
  );
}

test("any_two_sides_are_grouped_narrowed_and_opened", async ({ desk }) => {
  const { page, screen, street } = desk;
  await page.goto(`${street.origin}/#/figures`);
  await page.getByRole("link", { name: t("figures.slice.link") }).click();
  await screen.find("heading", t("figures.slice.title"));
  await screen.settle();

  // The usual grouping says what the core says.
  const asked = await call(street, "figure_slice", { rows: "dispute_type", columns: "month" });
  expect(asked.rows.length).toBeGreaterThan(8);
  const [first] = asked.rows;
  const total = t("figures.slice.total");
  expect(await cell(page, first.title, total)).toBe(String(first.total.count));
  expect(await cell(page, total, total)).toBe(String(asked.total.count));

  // Narrowed to one source, by the outcome.
  await page.getByRole("combobox", { name: t("figures.slice.columns") }).click();
  await page.getByTitle("调解结果", { exact: true }).last().click();
  await page.getByRole("button", { name: t("figures.slice.add") }).click();
  await page.getByRole("menuitem", { name: "案件来源" }).click();
  const only = page.getByRole("combobox", { name: "案件来源" });
  await only.fill("依申请");
  await only.press("Enter");
  await only.press("Escape");
  const narrowed = await call(street, "figure_slice", {
    rows: "dispute_type",
    columns: "outcome",
    filters: [{ dimension: "source", values: ["applied"] }],
  });
  expect(narrowed.total.count).toBeLessThan(asked.total.count);
  await expect.poll(() => cell(page, total, total)).toBe(String(narrowed.total.count));
  expect(page.url()).toContain("applied");

  // A number opens as many cases as it says.
  const settled = narrowed.columns.findIndex((one) => one.value === "settled");
  const count = narrowed.column_totals[settled].count;
  await page
    .getByRole("table")
    .first()
    .locator("tfoot td")
    .nth(settled)
    .getByRole("button")
    .click();
  await expect(page.getByRole("dialog")).toContainText(t("figures.cases", { n: count }));
});
