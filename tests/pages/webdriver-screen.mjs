/** The screen over a plain WebDriver session: the real window. */
import { writeFile } from "node:fs/promises";
import {
  composeInPage,
  findInPage,
  giveFileInPage,
  isAtRestInPage,
  landedInPage,
  lookInPage,
  readyInPage,
  wayInPage,
} from "./in-page.mjs";
import { PATIENCE, holds, labelled, shown, until } from "./screen.mjs";

const KEYS = {
  Enter: "\uE007", Tab: "\uE004", Escape: "\uE00C", Backspace: "\uE003", Delete: "\uE017",
  ArrowLeft: "\uE012", ArrowUp: "\uE013", ArrowRight: "\uE014", ArrowDown: "\uE015",
  Home: "\uE011", End: "\uE010", PageUp: "\uE00E", PageDown: "\uE00F", Space: " ",
  Control: "\uE009", Shift: "\uE008", Alt: "\uE00A",
};

/** @param {import("./screen.mjs").Name | undefined} name @returns {import("./in-page.mjs").Wanted | undefined} */
function wanted(name) {
  if (name === undefined) return undefined;
  if (name instanceof RegExp) return { pattern: name.source, flags: name.flags };
  return { text: name, exact: true };
}

function plain(text) {
  return text.replaceAll(/\s/g, "").toLowerCase();
}

/**
 * @param {import("../window/rig/webdriver.mjs").Session} session
 * @param {import("./in-page.mjs").Step[]} [base]
 * @returns {import("./screen.mjs").Screen}
 */
export function webDriverScreen(session, base = []) {
  const locate = (steps) =>
    session.run(`return (${findInPage})(arguments[0]);`, [...base, ...steps]);
  const role = (kind, name, nth) => ({ by: "role", role: kind, name: wanted(name), nth });
  const label = (name, nth) => ({ by: "label", label: wanted(labelled(name)), nth });

  async function text() {
    if (base.length === 0) return session.run("return document.body?.innerText ?? '';");
    return session.run(
      `return (${findInPage})(arguments[0]).map((part) => part.innerText).join("\\n");`,
      base,
    );
  }

  async function missing(words) {
    const seen = await session.run(`return (${lookInPage})();`).catch(String);
    const where = await session.run("return location.hash;").catch(() => "?");
    return `${words} at ${where}; the screen shows:\n${seen.slice(0, 2000)}`;
  }

  function one(step, words, timeout = PATIENCE) {
    return until(
      async () => (await locate([step]))[0] ?? null,
      () => missing(`no ${words}`),
      timeout,
    );
  }

  async function clickStep(step, words, timeout = PATIENCE) {
    await until(
      async () => {
        const [element] = await locate([step]);
        if (!element) return false;
        return press(element);
      },
      () => missing(`cannot click ${words}`),
      timeout,
    );
  }

  /** Presses an element that is ready; false where it is not, or where the click went elsewhere. */
  async function press(element) {
    const target = await session.runAsync(`(${readyInPage})(...arguments);`, element);
    if (!target) return false;
    await session.click(target);
    return session.runAsync(`(${landedInPage})(...arguments);`);
  }

  /**
   * Puts a text into a field as an input method does, in one go: keys that the driver sends one by one
   * go on into the next field where the focus moves meanwhile. Single keys are pressed by `press` and
   * `type`.
   */
  function putText(element, typed) {
    return session.run(
      `const [field, text] = arguments;
       field.scrollIntoView({ block: "center" });
       field.focus();
       field.select?.();
       if (document.activeElement !== field) return;
       document.execCommand(text === "" ? "delete" : "insertText", false, text);`,
      element,
      typed,
    );
  }

  /** @type {import("./screen.mjs").Screen} */
  const screen = {
    within: (kind, name, { nth } = {}) =>
      webDriverScreen(session, [...base, role(kind, name, nth)]),

    click: (kind, name, { nth, timeout } = {}) =>
      clickStep(role(kind, name, nth), `${kind} ${shown(name)}`, timeout),

    async drag(kind, name, onto) {
      const { from, to } = await until(
        async () => {
          const [element] = await locate([role(kind, name)]);
          return element && session.runAsync(`(${wayInPage})(...arguments);`, element, onto);
        },
        () => missing(`cannot drag ${kind} ${shown(name)} onto ${onto}`),
      );
      await session.drag(from, to);
    },

    async fill(name, typed, { nth, timeout } = {}) {
      await until(
        async () => {
          const element = await one(label(name, nth), `field ${shown(name)}`, timeout);
          await putText(element, typed);
          // A field may write capitals and leave out spaces, but it holds what was typed.
          const value = await session.run("return arguments[0].value;", element);
          return plain(value) === plain(typed);
        },
        () => missing(`cannot fill ${shown(name)}`),
        timeout,
      );
    },

    async choose(name, option, { nth, timeout } = {}) {
      const field = await one(label(name, nth), `list ${shown(name)}`, timeout);
      // A slow list is asked again only after a while, as a second click would close it.
      let clickedAt = -Infinity;
      await until(
        async () => {
          const isOpen = await session.run(
            "return arguments[0].getAttribute('aria-expanded') === 'true';",
            field,
          );
          if (!isOpen) {
            if (Date.now() - clickedAt < 3000) return false;
            clickedAt = Date.now();
            await session.run("arguments[0].scrollIntoView({ block: 'center' });", field);
            await session.click(await session.run(`return arguments[0].closest(".ant-select") ?? arguments[0];`, field));
          }
          if (typeof option === "string") {
            const isTyped = await session.run(
              "return arguments[0].readOnly || arguments[0].value !== '';",
              field,
            );
            if (!isTyped) await session.sendKeys(field, option);
          }
          const line = await session.run(
            `const [wanted] = arguments;
             const lists = document.querySelectorAll(".ant-select-dropdown:not(.ant-select-dropdown-hidden)");
             const lines = [...lists].flatMap((list) => [...list.querySelectorAll(".ant-select-item-option")]);
             const answers = (text) =>
               wanted.pattern ? new RegExp(wanted.pattern, wanted.flags).test(text) : text === wanted.text;
             return lines.find((line) => line.getClientRects().length > 0 &&
               (answers(line.title) || answers(line.innerText.split("\\n")[0].trim()))) ?? null;`,
            wanted(option),
          );
          return line !== null && press(line);
        },
        () => missing(`cannot choose ${shown(option)} of ${shown(name)}`),
        timeout,
      );
    },

    async focus(name, { nth, timeout } = {}) {
      const element = await one(label(name, nth), `field ${shown(name)}`, timeout);
      await session.run("arguments[0].focus();", element);
    },

    async value(name, { nth, timeout } = {}) {
      const element = await one(label(name, nth), `field ${shown(name)}`, timeout);
      return session.run("return arguments[0].value;", element);
    },

    see: (words, { timeout } = {}) =>
      until(
        async () => holds(await text(), words),
        () => missing(`${shown(words)} does not show`),
        timeout,
      ),

    gone: (words, { timeout } = {}) =>
      until(
        async () => !holds(await text(), words),
        () => missing(`${shown(words)} still shows`),
        timeout,
      ),

    async find(kind, name, { nth, timeout } = {}) {
      await one(role(kind, name, nth), `${kind} ${shown(name)}`, timeout);
    },

    lose: (kind, name, { timeout } = {}) =>
      until(
        async () => (await locate([role(kind, name)])).length === 0,
        () => missing(`${kind} ${shown(name)} is still there`),
        timeout,
      ),

    count: async (kind, name) => (await locate([role(kind, name)])).length,
    text,

    async press(...keys) {
      for (const stroke of keys) {
        const parts = stroke.split("+").map((part) => KEYS[part] ?? part);
        await session.keys(parts);
      }
    },

    type: (typed) => session.keysInTurn(typed),
    compose: (syllables, typed) =>
      session.run(`return (${composeInPage})(...arguments);`, syllables, typed),

    async upload(bytes, fileName) {
      const input = await until(
        () => session.run("return document.querySelector('input[type=file]');"),
        () => missing("no field for a file"),
      );
      const base64 = Buffer.from(bytes).toString("base64");
      await session.run(`(${giveFileInPage})(...arguments);`, input, base64, fileName);
    },

    address: () => session.run("return decodeURIComponent(location.hash.slice(1));"),
    goTo: (address) => session.run("location.hash = arguments[0];", address),
    resize: (width, height) => session.resize(width, height),
    settle: () =>
      until(
        () => session.run(`return (${isAtRestInPage})();`),
        () => missing("the screen does not come to rest"),
      ),
    picture: async (path) => writeFile(path, await session.screenshot()),
    run: (body, ...values) => session.run(body, ...values),
    until: (ask, what, { timeout } = {}) => until(ask, () => missing(what), timeout),
  };
  return screen;
}
