/** The hazard ledger: a lead and its steps, and the rounds that find it. */
import { inForm } from "./drawer.mjs";
import { choice, t } from "./words.mjs";

export class Hazards {
  /** @param {import("./screen.mjs").Screen} screen */
  constructor(screen) {
    this.screen = screen;
  }

  /** Fills a lead in on its open form; its page then shows. */
  async report({ title, place, content }) {
    const { screen } = this;
    await screen.find("heading", t("hazards.new.title"));
    await screen.fill(t("hazards.field.title"), title);
    await screen.fill(t("hazards.field.place"), place);
    await screen.fill(t("hazards.field.content"), content);
    await screen.click("button", t("hazards.new.save"));
    await screen.find("heading", title);
  }

  /** Waits for the sentence that says where it stands. */
  seeStanding(words) {
    return this.screen.within("region", t("hazards.detail.standing")).see(words);
  }

  /** Waits for a step among those that cannot be taken now, with its why. */
  async seeBarred(action, obstacle) {
    const { screen } = this;
    const menu = new RegExp(`^${t("hazards.not_now")}`);
    const why = choice("hazard_obstacle", obstacle);
    const line = t("hazards.barred", { action: choice("hazard_action", action), why });
    await screen.click("button", menu);
    await screen.find("menuitem", line);
    await screen.click("button", menu);
    await screen.lose("menuitem", line);
  }

  async #take(action, fill, save, title = choice("hazard_action", action)) {
    await this.screen.click("button", choice("hazard_action", action));
    await inForm(this.screen, title, save, fill);
  }

  check(level, finding) {
    return this.#take(
      "check",
      async (form) => {
        await form.click("radio", choice("risk_level", level));
        await form.fill(t("hazards.field.check_finding"), finding);
      },
      t("hazards.check.save"),
    );
  }

  plan({ measures, responsible, dueOn }) {
    return this.#take(
      "plan",
      async (form) => {
        await form.fill(t("hazards.field.measures"), measures);
        await form.choose(t("hazards.field.responsible"), responsible);
        await form.fill(t("hazards.field.due_on"), dueOn);
      },
      t("hazards.plan.save"),
      t("hazards.plan.title"),
    );
  }

  settle(result) {
    return this.#take(
      "settle",
      (form) => form.fill(t("hazards.field.result"), result),
      t("hazards.settle.save"),
    );
  }

  review(result, finding) {
    return this.#take(
      "review",
      async (form) => {
        await form.click("radio", choice("review_result", result));
        await form.fill(t("hazards.field.review_finding"), finding);
      },
      t("hazards.review.save"),
    );
  }

  close(note) {
    return this.#take(
      "close",
      (form) => form.fill(t("hazards.field.closing_note"), note),
      choice("hazard_action", "close"),
    );
  }

  /** Plans a round of today; its list then lies open. */
  async planRound(area) {
    const { screen } = this;
    await screen.goTo("/hazards/inspections");
    await screen.click("button", t("hazards.rounds.plan"));
    await inForm(screen, t("hazards.rounds.plan"), t("hazards.rounds.plan"), (form) =>
      form.fill(t("hazards.rounds.field.area"), area),
    );
    await screen.find("dialog", t("hazards.rounds.usual_title"));
  }

  /** Opens a round of the month by what its line shows. */
  async openRound(words) {
    await this.screen.click("button", words);
    await this.screen.find("dialog", t("hazards.rounds.usual_title"));
  }

  /** The open round; what `fill` does to its list is saved. */
  inRound(fill) {
    return inForm(this.screen, t("hazards.rounds.usual_title"), t("common.action.save"), fill);
  }
}
