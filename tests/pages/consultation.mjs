/** Recording a consultation, as a lawyer types it with an input method. */
import { t } from "./words.mjs";

export class Consultations {
  /** @param {import("./screen.mjs").Screen} screen */
  constructor(screen) {
    this.screen = screen;
  }

  async begin() {
    await this.screen.goTo("/consultations/new");
    await this.screen.find("heading", t("consultations.new.title"));
  }

  /** Types syllables and takes the words that the input method offers. */
  async compose(field, syllables, words) {
    await this.screen.focus(t(`consultations.field.${field}`));
    return this.screen.compose(syllables, words);
  }

  /** Saves; answers the consultation's number. */
  async save() {
    const { screen } = this;
    await screen.click("button", t("consultations.new.save"));
    await screen.lose("heading", t("consultations.new.title"));
    await screen.find("button", t("consultations.detail.to_dispute"));
    return screen.run("return document.querySelector('h1').innerText.trim();");
  }

  /** Opens the intake that knows what was asked. */
  async turnIntoDispute(docketNo) {
    await this.screen.click("button", t("consultations.detail.to_dispute"));
    await this.screen.find("heading", t("disputes.new.title"));
    await this.screen.see(t("disputes.from.consultation", { no: docketNo }));
  }
}
