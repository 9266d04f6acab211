/** A list: its rows, its count, and walking it by keys. */
import { t } from "./words.mjs";

export class Grid {
  /**
   * @param {import("./screen.mjs").Screen} screen
   * @param {string} label what the list holds
   */
  constructor(screen, label) {
    this.screen = screen;
    this.label = label;
  }

  get #part() {
    return this.screen.within("grid", this.label);
  }

  /** Waits until rows have come. */
  async seeRows() {
    await this.#part.find("row", /./, { nth: 1 });
  }

  /** Opens the row whose words hold a text. */
  async open(text) {
    await this.#part.click("row", text instanceof RegExp ? text : new RegExp(escape(text)));
  }

  /** Opens the first row below the head. */
  async openFirst() {
    await this.#part.click("row", /./, { nth: 1 });
  }

  /** What the foot says: 共 4,326 条. */
  async seeCount(count) {
    await this.screen.see(t("common.count.all", { n: count.toLocaleString("en") }));
  }

  async focus() {
    await this.screen.run(
      `document.querySelector('[role="grid"][aria-label="' + arguments[0] + '"]').focus();`,
      this.label,
    );
  }

  /** The words of the row on which the arrows stand. */
  standing() {
    return this.screen.run(
      `const grid = document.querySelector('[role="grid"][aria-label="' + arguments[0] + '"]');
       const row = document.getElementById(grid?.getAttribute("aria-activedescendant") ?? "");
       return row ? { index: Number(row.getAttribute("aria-rowindex")), text: row.innerText } : null;`,
      this.label,
    );
  }
}

export function escape(text) {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
