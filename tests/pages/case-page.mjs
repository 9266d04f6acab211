/** The page of one dispute: where it stands, its steps, its history. */
import { escape } from "./grid.mjs";
import { choice, t } from "./words.mjs";

export class CasePage {
  /**
   * @param {import("./screen.mjs").Screen} screen
   * @param {(step: string) => Promise<void>} [beforeSave] looks at a filled form
   */
  constructor(screen, beforeSave = async () => {}) {
    this.screen = screen;
    this.beforeSave = beforeSave;
  }

  /** @param {{ id: string, title: string }} dispute */
  async open({ id, title }) {
    await this.screen.goTo(`/disputes/${id}`);
    await this.screen.find("heading", title);
  }

  get #standing() {
    return this.screen.within("region", t("case.standing.label"));
  }

  /** Waits for the sentence that says where the case stands. */
  seeStanding(words) {
    return this.#standing.see(words);
  }

  /** Waits until the head shows a status. */
  async seeStatus(status) {
    await this.screen.see(status);
  }

  /** Opens the form of the usual next step by its button. */
  async next(step) {
    await this.#standing.click("button", t(`case.step.${step}`));
    return this.#form(step === "hold" ? "record_session" : step);
  }

  /** Asks for a step out of the menu, whether it can be done now or not. */
  async ask(step) {
    await this.#standing.click("button", new RegExp(`^${t("case.menu.title")}`));
    await this.screen.click("menuitem", t(`case.step.${step}`));
  }

  /** The open form of a step. */
  async #form(step) {
    const title = t(`case.step.${step}`);
    await this.screen.find("dialog", title);
    return this.screen.within("dialog", title);
  }

  async #save(step, button) {
    const title = t(`case.step.${step}`);
    await this.beforeSave(step);
    await this.screen.within("dialog", title).click("button", button);
    await this.screen.lose("dialog", title);
  }

  /** Asks for a step out of the menu, fills its form and saves it. */
  async #take(step, save, fill) {
    await this.ask(step);
    await fill(await this.#form(step));
    await this.#save(step, save);
  }

  /** Waits for the sentence that says why a step cannot be done now, and puts it away. */
  async seeRefused(words) {
    await this.#standing.see(words);
    await this.#standing.click("button", t("case.standing.seen"));
    await this.#standing.gone(words);
  }

  /** @param {string} [day] today where it is not given */
  async accept(day) {
    const form = await this.next("accept");
    if (day) await form.fill(t("case.accept.on"), day);
    await this.#save("accept", t("case.step.accept"));
  }

  /** @param {{ result: string, day: string, starts: string, ends: string, place: string, minutes: string }} session */
  async recordSession({ result, day, starts, ends, place, minutes }) {
    const form = await this.next("record_session");
    await form.click("radio", result);
    await form.fill(t("case.session.day"), day);
    await form.fill(t("case.session.starts"), starts);
    await form.fill(t("case.session.ends"), ends);
    await form.fill(t("case.session.place"), place);
    await form.fill(t("case.session.minutes"), minutes);
    await this.#save("record_session", t("case.session.save"));
  }

  /** @param {{ terms: string, amount: string, instalments: number }} agreement */
  async conclude({ terms, amount, instalments }) {
    const form = await this.next("conclude");
    await form.fill(t("case.conclude.terms"), terms);
    await form.fill(t("case.agreement.amount"), amount);
    await form.click("button", t("case.items.split"));
    const helper = form.within("group", t("case.items.split"));
    await helper.fill(t("case.split.times"), String(instalments));
    await helper.click("button", t("case.split.go"));
    await form.find("group", t("case.items.label_nth", { n: instalments, label: t("case.items.title") }));
    await this.#save("conclude", t("case.conclude.save"));
  }

  /** Everybody signs today, and the seal is put on. */
  async signToday() {
    const form = await this.next("sign");
    await form.click("button", t("case.sign.all_today"));
    await this.#save("sign", t("case.sign.save"));
  }

  /** @param {string} [amount] in yuan; all that is open where it is not given */
  async perform(amount) {
    const form = await this.next("record_performance");
    if (amount) await form.fill(t("case.performance.amount"), amount);
    await this.#save("record_performance", t("case.performance.save"));
  }

  async followUp(finding, content) {
    const form = await this.next("record_follow_up");
    await form.click("radio", finding);
    await form.fill(t("case.follow_ups.content"), content);
    await this.#save("record_follow_up", t("case.follow_ups.save"));
  }

  async close(note) {
    const form = await this.next("close");
    if (note) await form.fill(t("case.decision.closing_note"), note);
    await this.#save("close", t("case.step.close"));
  }

  /** @param {{ reason: string, remedies: string[], note: string }} refusal */
  refuse({ reason, remedies, note }) {
    return this.#take("refuse", t("case.step.refuse"), async (form) => {
      await form.choose(t("case.refuse.reason"), choice("refusal_reason", reason));
      for (const remedy of remedies) await form.click("checkbox", choice("remedy", remedy));
      await form.fill(t("case.form.note"), note);
    });
  }

  /** @param {{ reason: string, remedies: string[], note: string }} termination */
  terminate({ reason, remedies, note }) {
    return this.#take("terminate", t("case.step.terminate"), async (form) => {
      await form.choose(t("case.terminate.reason"), choice("termination_reason", reason));
      for (const remedy of remedies) await form.click("checkbox", choice("remedy", remedy));
      await form.fill(t("case.form.note"), note);
    });
  }

  /**
   * Asks for more time; `beforeConsent` looks at the form that lacks the parties' consent.
   *
   * @param {{ until: string, reason: string, beforeConsent: (form: import("./screen.mjs").Screen) => Promise<void> }} extension
   */
  extend({ until, reason, beforeConsent }) {
    return this.#take("extend", t("case.step.extend"), async (form) => {
      await form.fill(t("case.extend.until"), until);
      await form.fill(t("case.form.reason"), reason);
      await form.click("button", t("case.step.extend"));
      await beforeConsent(form);
      await form.click("checkbox", t("case.extend.agreed"));
    });
  }

  /** The last of the mediators makes room for another. */
  changeMediator(name, reason) {
    return this.#take("change_mediators", t("common.action.save"), async (form) => {
      await form.focus(t("case.form.mediators"));
      await this.screen.press("Backspace");
      await form.choose(t("case.form.mediators"), name);
      await form.fill(t("case.mediators.reason"), reason);
    });
  }

  /** @param {{ name: string, place: string, starts: string, statement: string }} inquiry */
  async recordInquiry({ name, place, starts, statement }) {
    const card = this.screen.within("region", t("case.inquiries.title"));
    await card.click("button", t("case.inquiries.add"));
    const form = await this.#form("record_inquiry");
    await form.click("button", t("case.inquiries.save"));
    await form.see(t("common.form.required", { label: t("case.inquiries.informant") }));
    await form.fill(t("case.inquiries.informant"), name);
    await form.fill(t("case.inquiries.place"), place);
    await form.fill(t("case.session.starts"), starts);
    await form.fill(t("case.inquiries.statement"), statement);
    await this.#save("record_inquiry", t("case.inquiries.save"));
  }

  /** @param {{ party: string | RegExp, at: string, content: string }} talk with one side alone */
  async noteCaucus({ party, at, content }) {
    const card = this.screen.within("region", t("case.caucus.title"));
    await card.click("button", t("case.caucus.add"));
    const form = await this.#form("record_caucus_note");
    await form.choose(t("case.caucus.party"), party);
    await form.fill(t("case.caucus.time"), at);
    await form.fill(t("case.caucus.content"), content);
    await this.#save("record_caucus_note", t("case.caucus.save"));
  }

  async concludeOrally(terms) {
    const form = await this.next("conclude");
    await form.click("radio", choice("agreement_form", "oral"));
    await form.fill(t("case.conclude.terms"), terms);
    await this.#save("conclude", t("case.conclude.save"));
  }

  /** @param {{ title: string, kind: string, remark: string }} link */
  link({ title, kind, remark }) {
    return this.#take("link", t("case.links.add"), async (form) => {
      await form.choose(t("case.links.which"), new RegExp(escape(title)));
      await form.click("radio", choice("link_kind", kind));
      await form.fill(t("case.links.remark"), remark);
    });
  }

  /** @param {Record<string, string>} entries by the labels of their fields */
  correct(entries) {
    return this.#take("correct", t("case.correct.save"), async (form) => {
      for (const [label, text] of Object.entries(entries)) await form.fill(label, text);
    });
  }

  /** @param {(form: import("./screen.mjs").Screen) => Promise<void>} fill its form, up to saving */
  applyConfirmation(fill) {
    return this.#take("apply_confirmation", t("case.confirmation.save"), fill);
  }

  /** @param {{ result: string, case_no: string, ends_on?: string }} answer of the court */
  async recordConfirmation({ result, case_no, ends_on }) {
    await this.screen.click("button", choice("confirmation_step", "record"));
    const form = await this.#form("record_confirmation");
    await form.choose(t("case.confirmation.result"), choice("confirmation_result", result));
    await form.fill(t("case.confirmation.case_no"), case_no);
    if (ends_on) await form.fill(t("case.confirmation.ends_on"), ends_on);
    await this.#save("record_confirmation", t("common.action.save"));
  }

  /** Opens the whole history and waits for each sentence. */
  async seeHistory(sentences) {
    const views = this.screen.within("navigation", t("case.view.label"));
    await views.click("link", new RegExp(`^${escape(t("case.view.history"))}`));
    for (const sentence of sentences) await this.screen.see(sentence);
  }

  /** Unfolds what the newest act of the open history changed. */
  async openNewestChanges() {
    const words = escape(t("case.history.changes")).replace("\\{n\\}", "\\d+");
    await this.screen.click("button", new RegExp(`^${words}$`), { nth: 0 });
  }

  async backToCase() {
    await this.screen
      .within("navigation", t("case.view.label"))
      .click("link", t("case.view.case"));
  }
}
