/** The panel of attachments that stands on every kind of record. */
import { handOverInPage } from "./in-page.mjs";
import { escape } from "./grid.mjs";
import { inForm } from "./drawer.mjs";
import { choice, t } from "./words.mjs";

export class Attachments {
  /** @param {import("./screen.mjs").Screen} screen */
  constructor(screen) {
    this.screen = screen;
  }

  get panel() {
    return this.screen.within("region", new RegExp(`^${escape(t("attachments.title"))}`));
  }

  /** The panel is there and takes files: an empty one says how. */
  async seeEmpty() {
    await this.panel.see(t("attachments.empty"));
  }

  /** Holds files over the panel, which says so. @param {...import("./samples.mjs").Sample} samples */
  async hold(...samples) {
    await this.#hand(["dragenter", "dragover"], samples);
    await this.screen.see(t("attachments.drop"));
  }

  /** Lets files fall on the panel. @param {...import("./samples.mjs").Sample} samples */
  async drop(...samples) {
    // What is only held over the panel is not read, however large it is.
    await this.hold(...samples.map((sample) => ({ ...sample, size: 0 })));
    await this.#hand(["drop"], samples);
    await this.screen.gone(t("attachments.drop"));
  }

  /** Pastes files on the page. @param {...import("./samples.mjs").Sample} samples */
  paste(...samples) {
    return this.#hand(["paste"], samples);
  }

  async #hand(events, samples) {
    const files = samples.map(({ name, type, bytes, size }) => {
      return { name, type, size, base64: bytes.toString("base64") };
    });
    await this.panel.find("button", t("attachments.add"));
    await this.screen.run(
      `return (${handOverInPage})(...arguments);`,
      t("attachments.title"),
      events,
      files,
    );
  }

  /** Waits until an attachment is kept. @param {string | RegExp} name */
  async seeKept(name, timeout = 60_000) {
    await this.panel.find("button", this.#named("show_named", name), { timeout });
  }

  #named(key, name) {
    const words = escape(t(`attachments.${key}`)).replace("\\{name\\}", () =>
      name instanceof RegExp ? name.source : escape(name),
    );
    return new RegExp(`^${words}$`);
  }

  /** Opens an attachment large; answers the part that shows it. */
  async open(name) {
    await this.panel.click("button", this.#named("show_named", name));
    await this.screen.find("dialog", name);
    return this.screen.within("dialog", name);
  }

  /**
   * Says where an attachment is bound in the dossier.
   *
   * @param {string} name
   * @param {{ item: string, by?: string, proves?: string }} filing
   */
  async file(name, { item, by, proves }) {
    await this.panel.click("button", this.#named("more_named", name));
    await this.screen.click("menuitem", t("attachments.file"));
    await inForm(
      this.screen,
      t("attachments.filing.title", { name }),
      t("common.action.save"),
      async (form) => {
        await form.choose(t("attachments.filing.item"), choice("dossier_item", item));
        if (by) await form.choose(t("attachments.filing.provided_by"), by);
        if (proves) await form.fill(t("attachments.filing.proves"), proves);
      },
    );
    await this.panel.see(t("attachments.filing.bound", { item: choice("dossier_item", item) }));
  }

  /** Closes what lies open large. */
  async close(name) {
    await this.screen.press("Escape");
    await this.screen.lose("dialog", name);
  }

  /** Presses play; answers once sound runs, or with the words that stand there instead. */
  play() {
    return this.screen.until(async () => {
      const { what, words, ready } = await this.stage();
      if (what === "words") return words || false;
      if (!ready) return false;
      return this.screen.run(`
        const sound = document.querySelector("[role=dialog] audio");
        if (sound.paused && sound.currentTime === 0) void sound.play().catch(() => {});
        return sound.currentTime > 0 && "plays";`);
    }, "neither sound nor a word about it");
  }

  /** What the stage holds, `ready` once it shows or can play; the words where this machine cannot. */
  stage() {
    return this.screen.run(`
      const stage = [...document.querySelectorAll('[role=dialog] [data-form]')].at(-1);
      const part = stage?.querySelector('img, audio, video, iframe');
      if (!part) return { what: 'words', words: stage?.querySelector('p')?.innerText.trim() ?? '', ready: false };
      const ready = part.naturalWidth > 0 || part.readyState >= 1 || part.tagName === 'IFRAME';
      return { what: part.tagName.toLowerCase(), words: '', ready };`);
  }

  /** The upload of a file is on its way: part of it is sent. */
  async seeSending(name) {
    const list = this.screen.within("list", t("attachments.uploads"));
    await list.find("button", this.#named("cancel_named", name));
    await list.see(/已传 [\d.]+ [KM]B/);
  }

  async cancel(name) {
    await this.panel.click("button", this.#named("cancel_named", name));
    await this.screen.lose("list", t("attachments.uploads"));
  }
}
