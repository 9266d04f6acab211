/**
 * The small interface over which all page models are written. Two rigs speak it: the real window
 * through WebDriver (`webdriver-screen.mjs`) and a browser through Playwright (`playwright-screen.mjs`).
 *
 * Names are whole names unless a RegExp is given. Every act waits until it is possible, every
 * question until it is true; nothing sleeps.
 *
 * @typedef {string | RegExp} Name
 * @typedef {{ nth?: number, timeout?: number }} Options
 *
 * @typedef {object} Screen
 * @property {(role: string, name?: Name, options?: Options) => Screen} within the same, but only inside this part
 * @property {(role: string, name: Name, options?: Options) => Promise<void>} click
 * @property {(role: string, name: Name, onto: string) => Promise<void>} drag with the mouse, straight to the side, onto the part that a CSS selector names
 * @property {(label: Name, text: string, options?: Options) => Promise<void>} fill replaces what a text field holds
 * @property {(label: Name, option: Name, options?: Options) => Promise<void>} choose an option of a list
 * @property {(label: Name, options?: Options) => Promise<void>} focus
 * @property {(label: Name, options?: Options) => Promise<string>} value what a field holds
 * @property {(text: Name, options?: Options) => Promise<void>} see
 * @property {(text: Name, options?: Options) => Promise<void>} gone
 * @property {(role: string, name?: Name, options?: Options) => Promise<void>} find waits until it is there
 * @property {(role: string, name?: Name, options?: Options) => Promise<void>} lose waits until it is not there
 * @property {(role: string, name?: Name) => Promise<number>} count how many there are now
 * @property {() => Promise<string>} text all visible text
 * @property {(...keys: string[]) => Promise<void>} press such as `Control+k`, `ArrowDown`
 * @property {(text: string) => Promise<void>} type into what has the focus
 * @property {(syllables: string, text: string) => Promise<string>} compose as an input method does; answers the field's value
 * @property {(bytes: Uint8Array, fileName: string) => Promise<void>} upload to the file field
 * @property {() => Promise<string>} address what stands behind `#`
 * @property {(address: string) => Promise<void>} goTo
 * @property {(width: number, height: number) => Promise<void>} resize
 * @property {() => Promise<void>} settle waits until nothing moves and nothing is being read
 * @property {(path: string) => Promise<void>} picture
 * @property {<T>(body: string, ...values: unknown[]) => Promise<T>} run a function body in the page
 * @property {<T>(ask: () => Promise<T>, what: string, options?: Options) => Promise<T>} until
 */

/** How long an act or an answer may take on a slow old machine. */
export const PATIENCE = 20_000;

/** Letters of one size of space, as text is compared. */
export function tidy(text) {
  return text.replaceAll(/[ \t\u00a0]+/g, " ").replaceAll(/ ?\n ?/g, "\n");
}

/** @param {string} text @param {Name} wanted */
export function holds(text, wanted) {
  const tidied = tidy(text);
  return wanted instanceof RegExp ? wanted.test(tidied) : tidied.includes(tidy(wanted));
}

/**
 * Asks again and again until the answer is neither false nor empty.
 *
 * @template T
 * @param {() => Promise<T>} ask
 * @param {string | (() => Promise<string>)} what
 * @param {number} [timeout]
 * @returns {Promise<T>}
 */
export async function until(ask, what, timeout = PATIENCE) {
  const end = Date.now() + timeout;
  let trouble = null;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== false && answer !== null && answer !== undefined) return answer;
      trouble = null;
    } catch (error) {
      if (error?.isFinal) throw error;
      trouble = error;
    }
    if (Date.now() > end) break;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  const words = typeof what === "function" ? await what() : what;
  throw new Error(`${words} (waited ${timeout} ms)`, trouble ? { cause: trouble } : undefined);
}

/** A field's label as people read it; what must or may be filled says so behind it. */
export function labelled(label) {
  if (label instanceof RegExp) return label;
  const plain = label.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${plain}(\\s*(选填|optional|必填|required))?$`);
}

/** How a name is shown in a message. */
export function shown(name) {
  return name === undefined ? "" : name instanceof RegExp ? String(name) : `“${name}”`;
}
