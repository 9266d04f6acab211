/** 好差评: giving one on a record's page, and following a bad one to its end. */
import { inForm } from "./drawer.mjs";
import { choice, t } from "./words.mjs";

export class Ratings {
  /** @param {import("./screen.mjs").Screen} screen */
  constructor(screen) {
    this.screen = screen;
  }

  /** Records a rating on the page of a record. */
  async give(level, channel, comment) {
    const { screen } = this;
    await screen.click("button", t("ratings.panel.add"));
    await inForm(screen, t("ratings.panel.add"), t("ratings.form.save"), async (form) => {
      await form.click("radio", choice("satisfaction", level));
      await form.click("radio", choice("rating_channel", channel));
      await form.fill(t("ratings.form.comment"), comment);
    });
  }

  /** Opens the rating from the record's page. */
  async handle() {
    const { screen } = this;
    await screen.click("link", t("ratings.panel.handle"));
    await screen.find("dialog", t("ratings.detail.title"));
  }

  get #sheet() {
    return this.screen.within("dialog", t("ratings.detail.title"));
  }

  /** @param {string} note @param {string} responsible who puts it right */
  async verify(note, responsible) {
    const sheet = this.#sheet;
    await sheet.click("button", t("ratings.step.verify"));
    await sheet.click("radio", choice("rating_finding", "true_rating"));
    await sheet.fill(t("ratings.form.finding_note"), note);
    await sheet.choose(t("ratings.form.responsible"), responsible);
    await sheet.click("button", t("ratings.form.save_verify"));
    await sheet.see(choice("rating_status", "rectifying"));
  }

  /** By the head: the person meant another level. */
  async verifyMistaken(note, reason) {
    const sheet = this.#sheet;
    await sheet.click("button", t("ratings.step.verify"));
    await sheet.click("radio", choice("rating_finding", "mistaken"));
    await sheet.fill(t("ratings.form.finding_note"), note);
    await sheet.fill(t("ratings.form.exclusion_reason"), reason);
    await sheet.click("button", t("ratings.form.save_verify"));
    await sheet.see(choice("rating_status", "excluded"));
  }

  async rectify(action) {
    const sheet = this.#sheet;
    await sheet.click("button", t("ratings.step.rectify"));
    await sheet.fill(t("ratings.form.action_taken"), action);
    await sheet.click("button", t("ratings.form.save_rectify"));
    await sheet.see(choice("rating_status", "to_answer"));
  }

  async answer(words) {
    const sheet = this.#sheet;
    await sheet.click("button", t("ratings.step.answer"));
    await sheet.fill(t("ratings.form.answer"), words);
    await sheet.click("button", t("ratings.form.save_answer"));
    await sheet.see(t("ratings.ended.closed"));
  }
}
