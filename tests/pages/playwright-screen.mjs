/** The screen over a Playwright page: a browser over `lxq serve`. */
import { composeInPage, isAtRestInPage } from "./in-page.mjs";
import { PATIENCE, holds, labelled, shown, until } from "./screen.mjs";

/**
 * @param {import("@playwright/test").Page} page
 * @param {import("@playwright/test").Locator} [part]
 * @returns {import("./screen.mjs").Screen}
 */
export function playwrightScreen(page, part) {
  const base = part ?? page;
  const at = (locator, nth) => (nth === undefined ? locator : locator.nth(nth));
  const byRole = (role, name, nth) =>
    at(base.getByRole(role, name === undefined ? {} : { name, exact: typeof name === "string" }), nth);
  const byLabel = (name, nth) =>
    at(base.getByLabel(labelled(name)).and(page.locator("input, textarea, select")), nth);
  const text = async () => (await (part ?? page.locator("body")).allInnerTexts()).join("\n");

  /** @type {import("./screen.mjs").Screen} */
  const screen = {
    within: (role, name, { nth } = {}) => playwrightScreen(page, byRole(role, name, nth)),

    async click(role, name, { nth = 0, timeout = PATIENCE } = {}) {
      const target = byRole(role, name, nth);
      const isChoice = role === "radio" || role === "checkbox";
      // A choice is drawn by its label, which lies over it. It is clicked once it stands still: what
      // slides in meanwhile would have the click fall beside.
      if (isChoice) await target.waitFor({ state: "attached", timeout });
      const label = target.locator("xpath=ancestor::label[1]");
      const isLabelled = isChoice && (await label.count()) > 0;
      await (isLabelled ? label : target).click({ timeout });
    },

    async drag(role, name, onto) {
      const element = byRole(role, name, 0);
      await element.scrollIntoViewIfNeeded();
      const from = await element.boundingBox();
      const to = await page.locator(onto).first().boundingBox();
      const y = from.y + from.height / 2;
      await page.mouse.move(from.x + from.width / 2, y);
      await page.mouse.down();
      await page.mouse.move(to.x + to.width / 2, y, { steps: 4 });
      await page.mouse.up();
    },

    fill: (name, typed, { nth = 0, timeout = PATIENCE } = {}) =>
      byLabel(name, nth).fill(typed, { timeout }),

    async choose(name, option, { nth = 0, timeout = PATIENCE } = {}) {
      const field = byLabel(name, nth);
      await field.click({ timeout, force: true });
      if (typeof option === "string" && (await field.isEditable())) await field.fill(option);
      const lines = page.locator(
        ".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option",
      );
      await lines.filter({ hasText: option }).first().click({ timeout });
    },

    focus: (name, { nth = 0, timeout = PATIENCE } = {}) => byLabel(name, nth).focus({ timeout }),
    value: (name, { nth = 0, timeout = PATIENCE } = {}) =>
      byLabel(name, nth).inputValue({ timeout }),
    see: (words, { timeout } = {}) =>
      until(async () => holds(await text(), words), `${shown(words)} does not show`, timeout),
    gone: (words, { timeout } = {}) =>
      until(async () => !holds(await text(), words), `${shown(words)} still shows`, timeout),
    find: (role, name, { nth = 0, timeout = PATIENCE } = {}) =>
      byRole(role, name, nth).waitFor({ state: "visible", timeout }),
    lose: (role, name, { timeout = PATIENCE } = {}) =>
      byRole(role, name, 0).waitFor({ state: "hidden", timeout }),
    count: (role, name) => byRole(role, name).count(),
    text,

    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
    },
    type: (typed) => page.keyboard.type(typed),
    compose: (syllables, typed) =>
      page.evaluate(`(${composeInPage})(${JSON.stringify(syllables)}, ${JSON.stringify(typed)})`),
    upload: (bytes, fileName) =>
      page.locator("input[type=file]").first().setInputFiles({
        name: fileName,
        mimeType: "application/octet-stream",
        buffer: Buffer.from(bytes),
      }),
    address: () => page.evaluate("decodeURIComponent(location.hash.slice(1))"),
    async goTo(address) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, address);
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
    settle: () => until(() => page.evaluate(isAtRestInPage), "the screen does not come to rest"),
    async picture(path) {
      await page.screenshot({ path });
    },
    run: (body, ...values) =>
      page.evaluate(
        ({ body: source, values: given }) => new Function(source).apply(null, given),
        { body, values },
      ),
    until: (ask, what, { timeout } = {}) => until(ask, what, timeout),
  };
  return screen;
}
