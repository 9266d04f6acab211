import { Grid } from "../pages/grid.mjs";
import { choice, t } from "../pages/words.mjs";
import { call } from "./rig/lxq.mjs";
import { expect, test } from "./rig/test.mjs";

/** Charts whose numbers are few enough to be spoken one by one. */
const SPOKEN = ["trend", "request_trend", "funnel", "ageing", "satisfaction", "ratings", "places"];

/** A sheet with its drawing and its table. */
function sheet(page, name) {
  const title = t(`dashboard.sheet.${name}`);
  const whole = page.getByRole("region", { name: title });
  return {
    title,
    chart: whole.locator('[role="img"]'),
    table: whole.getByRole("table"),
  };
}

async function open(page, street, address = "/dashboard") {
  await page.goto(`${street.origin}/#${address}`);
  await expect(page.locator('[data-drawn="true"] svg')).toHaveCount(9);
}

/** The rows of a table: its title without the note beside it, and its numbers. */
function numbersOf(table) {
  return table.locator("tbody tr").evaluateAll((rows) =>
    rows.map((row) => ({
      title: row.querySelector("th").firstChild.textContent,
      numbers: [...row.querySelectorAll("td")].map((cell) => Number(cell.innerText.replaceAll(",", ""))),
    })),
  );
}

test("every_chart_says_the_numbers_of_the_table_beside_it", async ({ desk }) => {
  const { page, street } = desk;
  await open(page, street);
  for (const name of SPOKEN) {
    await test.step(name, async () => {
      const { chart, table, title } = sheet(page, name);
      const said = await chart.getAttribute("aria-label");
      const heads = await table.locator("thead th").allInnerTexts();
      const rows = await numbersOf(table);
      expect(rows.length).toBeGreaterThan(1);
      const lines = rows.map(
        (row) => `${row.title} ${row.numbers.map((n, at) => `${heads[at + 1]} ${n}`).join("、")}`,
      );
      expect(said).toBe(`${title}。${lines.join("；")}。`);
    });
  }
});

test("the_drawings_show_the_numbers_that_they_say", async ({ desk }) => {
  const { page, street } = desk;
  await open(page, street);
  const drawn = (chart) => chart.locator("svg text").allTextContents();
  const { chart, table } = sheet(page, "types");
  const cells = (await numbersOf(table)).flatMap(({ numbers }) => numbers).filter((n) => n > 0);
  const written = (await drawn(chart)).filter((text) => /^\d+$/.test(text)).map(Number);
  expect(written.toSorted((a, b) => a - b)).toEqual(cells.toSorted((a, b) => a - b));
  const steps = await numbersOf(sheet(page, "funnel").table);
  const labels = await drawn(sheet(page, "funnel").chart);
  expect(labels).toEqual(steps.map(({ title, numbers }) => `${title}  ${numbers[0]}`));
  // The year's squares: as many as days, their sum and largest said and in the table.
  const days = sheet(page, "days");
  const found = await call(street, "dashboard", {});
  const sums = found.days.map(({ requests, disputes }) => requests + disputes);
  const all = sums.reduce((sum, n) => sum + n, 0);
  expect(await days.chart.getAttribute("aria-label")).toContain(`最多的一格 ${Math.max(...sums)}`);
  const inTable = await days.table
    .locator("[data-day]")
    .evaluateAll((cells) => cells.map((cell) => cell.innerText.split("+").map(Number)));
  expect(inTable).toHaveLength(found.days.length);
  expect(inTable.flat().reduce((sum, n) => sum + n, 0)).toBe(all);
});

test("the_numbers_of_the_charts_are_those_of_the_tables_of_figures", async ({ desk }) => {
  const { page, street } = desk;
  await open(page, street);
  const { table } = await call(street, "figures", { table: "street_year" });
  const line = (key) => table.rows.find((row) => row.key === key).figures[0];
  const totals = await sheet(page, "trend").table.locator("tfoot td").allInnerTexts();
  expect(Number(totals[0])).toBe(line("disputes").count);
  expect(Number(totals[1])).toBe(line("street_success_rate").whole);
  expect(Number(totals[2])).toBe(line("street_success_rate").part);
  const requests = await sheet(page, "request_trend").table.locator("tfoot td").allInnerTexts();
  expect(Number(requests[0].replaceAll(",", ""))).toBe(line("received").count);
  expect(Number(requests[1].replaceAll(",", ""))).toBe(line("closing_rate").part);
});

test("a_number_and_a_bar_open_as_many_as_they_say", async ({ desk }) => {
  const { page, screen, street } = desk;
  const lists = [
    ["trend", 0, "disputes.list.title"],
    ["ageing", 5, "disputes.list.title"],
    ["satisfaction", 0, "requests.list.title", 4],
    ["ratings", 2, "ratings.list.title", 4],
    ["places", 1, "requests.list.title", 3],
  ];
  for (const [name, column, list, row = 0] of lists) {
    await test.step(name, async () => {
      await open(page, street);
      const cell = sheet(page, name).table.locator("tbody tr").nth(row).getByRole("cell").nth(column);
      const count = Number((await cell.innerText()).replaceAll(",", ""));
      expect(count).toBeGreaterThan(0);
      await cell.getByRole("link").click();
      await new Grid(screen, t(list)).seeCount(count);
      await page.goBack();
      await expect(page.getByRole("heading", { name: t("dashboard.title") })).toBeVisible();
    });
  }
  await test.step("the step of a funnel, clicked in the drawing", async () => {
    await open(page, street);
    const { chart, table } = sheet(page, "funnel");
    const [, , , agreed] = await numbersOf(table);
    await chart.scrollIntoViewIfNeeded();
    await chart.locator('svg path:not([fill="none"])').nth(3).click();
    await expect(page).toHaveURL(/open=agreed/);
    const drawer = page.getByRole("dialog", { name: choice("dashboard_count", "agreed") });
    await expect(drawer.getByText(t("figures.cases", { n: agreed.numbers[0] }))).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page).not.toHaveURL(/open=/);
  });
});

test("a_platform_and_a_span_narrow_every_chart_and_stand_in_the_address", async ({ desk }) => {
  const { page, street } = desk;
  const { places } = await call(street, "dashboard", {});
  const place = places.find((one) => one.disputes > 2);
  await open(page, street, `/dashboard?platform=${place.platform_id}`);
  const totals = sheet(page, "trend").table.locator("tfoot td");
  await expect(totals.first()).toHaveText(String(place.disputes));
  await expect(sheet(page, "types").table.locator("tbody tr")).toHaveCount(1);
});

test("a_wall_names_nobody_and_tells_no_small_number", async ({ desk }) => {
  const { page, street, complaints } = desk;
  await open(page, street);
  await page.getByRole("button", { name: t("dashboard.to_wall") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("矛盾纠纷化解");
  await expect(page.locator('[data-drawn="true"] svg')).toHaveCount(4);
  const words = await page.locator("body").innerText();
  const spoken = await page.locator('[role="img"]').evaluateAll((all) =>
    all.map((one) => one.getAttribute("aria-label")).join("\n"),
  );
  const { people } = await call(street, "office_overview", {});
  expect(people.length).toBeGreaterThan(10);
  for (const { name } of people) {
    expect(words, "no name is in sight").not.toContain(name);
    expect(spoken, "no name is spoken").not.toContain(name);
  }
  const communities = page.getByRole("region", { name: t("dashboard.wall.communities") });
  const cells = await communities.locator("svg text").allTextContents();
  expect(cells).toContain("<3");
  expect(cells.filter((cell) => /^[12]$/.test(cell))).toEqual([]);
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expect(page.getByRole("link")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/#\/dashboard/);
  await expect(page.getByRole("navigation", { name: t("nav.label") })).toBeVisible();
  expect(complaints).toEqual([]);
});

test("a_wall_asks_again_every_minute_and_locks_as_ever", async ({ page, street, context }) => {
  await context.addCookies([street.cookie]);
  await page.clock.install();
  await page.goto(`${street.origin}/#/wall`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("矛盾纠纷化解");
  await expect(page.locator('[data-drawn="true"] svg')).toHaveCount(4);
  const again = page.waitForResponse(/\/call\/wall_figures$/);
  await page.clock.runFor(61_000);
  await again;
  // Asking is no input: after the time of the idle lock nobody sees the wall any more.
  await page.clock.runFor(8.5 * 60_000);
  await expect(page.getByRole("alert").getByText(t("casebook.idle.title"))).toBeVisible();
});

/** A grey picture of 4 by 3, as an office might scan it. */
const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAAAAACRn/EaAAAADklEQVR4nGO4DgQMcAIAS6UKFdPz/LwAAAAASUVORK5CYII=",
  "base64",
);

test("a_map_of_areas_carries_the_numbers_of_its_communities", async ({ desk }) => {
  const { page, street, complaints } = desk;
  const { places } = await call(street, "dashboard", {});
  const [one, two] = [...new Set(places.filter((p) => p.community && p.disputes > 0).map((p) => p.community))];
  const square = (name, at) => ({
    type: "Feature",
    properties: { id: "x", 社区: name },
    geometry: {
      type: "Polygon",
      coordinates: [[[at, 39], [at + 0.1, 39], [at + 0.1, 39.1], [at, 39.1], [at, 39]]],
    },
  });
  const map = { type: "FeatureCollection", features: [square(one, 121), square(two, 121.1)] };
  await open(page, street);
  await page.getByRole("button", { name: t("dashboard.map.give") }).click();
  const dialog = page.getByRole("dialog", { name: t("dashboard.map.give") });
  await dialog.getByLabel(t("dashboard.map.file")).setInputFiles({
    name: "社区边界.geojson",
    mimeType: "application/geo+json",
    buffer: Buffer.from(JSON.stringify(map)),
  });
  // The property that knows our names stands there by itself.
  await expect(dialog.getByText(t("dashboard.map.property_known", { property: "社区", n: 2 }))).toBeVisible();
  await dialog.getByRole("button", { name: t("common.action.save") }).click();
  const { chart, table, title } = sheet(page, "map");
  await expect(table.getByRole("row", { name: one })).toBeVisible();
  const rows = await numbersOf(table);
  const sum = (name, key) => places.filter((p) => p.community === name).reduce((all, p) => all + p[key], 0);
  expect(rows[0].numbers).toEqual([sum(one, "disputes"), sum(one, "requests"), sum(one, "hazards")]);
  expect(rows.reduce((all, row) => all + row.numbers[0], 0)).toBe(
    places.reduce((all, p) => all + p.disputes, 0),
  );
  await expect(chart).toHaveAttribute("aria-label", new RegExp(`^${title}。${one} 登记纠纷 ${rows[0].numbers[0]}、`));
  const drawn = await chart.locator("svg text").allTextContents();
  expect(drawn.join(" ")).toContain(one);
  await page.getByRole("button", { name: t("dashboard.map.remove") }).click();
  await page.getByRole("tooltip").getByRole("button", { name: /确.?定/ }).click();
  await expect(page.getByText(t("dashboard.map.none"))).toBeVisible();
  expect(complaints).toEqual([]);
});

test("platforms_are_placed_on_a_picture_and_stay_there", async ({ desk }) => {
  const { page, street, complaints } = desk;
  const { places } = await call(street, "dashboard", {});
  const place = places.find((one) => one.disputes > 1 && one.requests > 1);
  await open(page, street);
  await page.getByRole("button", { name: t("dashboard.map.give") }).click();
  const dialog = page.getByRole("dialog", { name: t("dashboard.map.give") });
  await dialog
    .getByLabel(t("dashboard.map.file"))
    .setInputFiles({ name: "辖区图.png", mimeType: "image/png", buffer: PICTURE });
  await dialog.getByRole("button", { name: t("common.action.save") }).click();
  await page.getByRole("button", { name: t("dashboard.map.place") }).click();
  const region = page.getByRole("region", { name: t("dashboard.sheet.map") });
  await region.getByRole("combobox", { name: t("dashboard.platform") }).fill(place.name);
  await page.keyboard.press("Enter");
  const picture = region.getByRole("button", { name: t("dashboard.map.click") });
  const { width, height } = await picture.boundingBox();
  await picture.click({ position: { x: width / 4, y: height / 2 } });
  await expect(region.getByRole("spinbutton", { name: t("dashboard.map.x") })).toHaveValue(/^2[45](\.\d)?$/);
  await region.getByRole("button", { name: t("common.action.save") }).click();
  const { table, chart } = sheet(page, "map");
  await expect(table.getByRole("row", { name: place.name })).toBeVisible();
  const rows = await numbersOf(table);
  expect(rows[0]).toEqual({
    title: place.name,
    numbers: [place.disputes, place.requests, place.hazards],
  });
  await expect(chart.locator("svg text")).toHaveText([String(place.disputes)]);
  await page.reload();
  await expect(chart.locator("svg text")).toHaveText([String(place.disputes)]);
  await chart.locator("svg text").click();
  await expect(page).toHaveURL(new RegExp(`/disputes\\?.*platform=${place.platform_id}`));
  await call(street, "remove_street_map", {});
  expect(complaints).toEqual([]);
});
