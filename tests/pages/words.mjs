/** The words of the interface, out of its own catalogues, so that a test clicks what people read. */
import { readFileSync, readdirSync } from "node:fs";

const TEXTS = new URL("../../ui/src/texts/", import.meta.url);
/** @type {Map<string, Record<string, string>>} */
const catalogues = new Map();

/** @param {string} language */
function catalogue(language) {
  let all = catalogues.get(language);
  if (!all) {
    all = {};
    const folder = new URL(`${language}/`, TEXTS);
    for (const file of readdirSync(folder)) {
      const room = file.replace(/\.json$/, "");
      const words = JSON.parse(readFileSync(new URL(file, folder), "utf8"));
      for (const [key, text] of Object.entries(words)) all[`${room}.${key}`] = text;
    }
    catalogues.set(language, all);
  }
  return all;
}

/**
 * A text of the interface.
 *
 * @param {string} key such as `casebook.unlock.submit`
 * @param {Record<string, string | number>} [values]
 * @param {string} [language]
 * @returns {string}
 */
export function t(key, values = {}, language = "zh-CN") {
  const text = catalogue(language)[key];
  if (text === undefined) throw new Error(`the interface has no text ${key} (${language})`);
  return text.replaceAll(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

/**
 * The word of a choice, as lists and buttons show it.
 *
 * @param {string} vocabulary such as `request_action`
 * @param {string} value such as `assign`
 * @param {string} [language]
 * @returns {string}
 */
export function choice(vocabulary, value, language = "zh-CN") {
  const text = catalogue(language)[`choices.${vocabulary}`]?.[value];
  if (text === undefined) throw new Error(`no word for ${vocabulary} ${value} (${language})`);
  return text;
}
