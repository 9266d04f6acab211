/** 法律咨询: recording, the visit around a record, presence and statement. */
import { inForm } from "./drawer.mjs";
import { choice, t } from "./words.mjs";

export class Consultations {
  /** @param {import("./screen.mjs").Screen} screen */
  constructor(screen) {
    this.screen = screen;
  }

  /** 签到 from the day's screen. @param {import("./screen.mjs").Name} place */
  async checkIn(place) {
    const { screen } = this;
    await screen.click("button", t("service.presence.check_in"));
    const words = [t("service.presence.form_title"), t("service.presence.check_in")];
    await inForm(screen, ...words, async (form) => {
      await form.choose(t("service.presence.platform"), place);
    });
    await screen.find("button", t("service.presence.check_out"));
  }

  async checkOut() {
    const { screen } = this;
    await screen.goTo("/today");
    await screen.click("button", t("service.presence.check_out"));
    await screen.find("button", t("service.presence.check_in"));
  }

  /** Opens the empty form. */
  async begin() {
    await this.screen.goTo("/consultations/new");
    await this.screen.find("heading", t("consultations.new.title"));
  }

  /** Saves the form and waits for the record's page. */
  async save() {
    const { screen } = this;
    await screen.click("button", t("consultations.new.save"));
    await screen.see(t("visit.matters.title"));
    await screen.lose("heading", t("consultations.new.title"));
  }

  /** Fills in what was asked and answered. */
  async tell(content, advice) {
    await this.screen.fill(t("consultations.field.content"), content);
    await this.screen.fill(t("consultations.field.advice"), advice);
  }

  /** 约定时间. @param {string} day such as 2026-12-03 @param {string} clock such as 15:30 */
  async appoint(day, clock) {
    const { screen } = this;
    await screen.click("button", t("visit.appointment.plan"));
    const words = [t("visit.appointment.plan"), t("visit.appointment.save")];
    await inForm(screen, ...words, async (form) => {
      await form.fill(t("visit.appointment.day"), day);
      await form.fill(t("visit.appointment.time"), clock);
    });
    await screen.see(choice("appointment_status", "planned"));
  }

  /** 移送 to mediation with the slip as it is proposed. @param {import("./screen.mjs").Name} place */
  async handToMediation(place) {
    const { screen } = this;
    const target = choice("hand_over_target", "mediation");
    await screen.click("button", target);
    const title = t("visit.hand_over.form_title", { target });
    await inForm(screen, title, t("visit.hand_over.save"), async (form) => {
      await form.choose(t("visit.hand_over.platform"), place);
      await form.click("checkbox", t("visit.hand_over.consent"));
    });
    await screen.see(t("visit.hand_over.under_way"));
  }
}
