/** The page of one request: its steps, and what is opened from it. */
import { inForm } from "./drawer.mjs";
import { choice, t } from "./words.mjs";

export class RequestPage {
  /** @param {import("./screen.mjs").Screen} screen */
  constructor(screen) {
    this.screen = screen;
  }

  /** Writes a request down from the list; its page then shows. */
  async register({ title, content, channel, name, phone, address }) {
    const { screen } = this;
    await screen.click("link", t("requests.list.register"), { nth: 0 });
    await screen.find("heading", t("requests.new.title"));
    await screen.fill(choice("request_field", "title"), title);
    await screen.fill(choice("request_field", "content"), content);
    await screen.choose(t("requests.facts.channel"), choice("request_channel", channel));
    await screen.fill(choice("request_field", "requester_name"), name);
    await screen.fill(choice("request_field", "requester_phone"), phone);
    await screen.fill(choice("request_field", "requester_address"), address);
    await screen.click("button", t("requests.new.save"));
    await screen.find("heading", title);
  }

  /** Takes the usual next step. */
  async next(action, fill, save = choice("request_action", action)) {
    const { screen } = this;
    await screen.click("button", choice("request_action", action));
    await inForm(screen, choice("request_action", action), save, fill);
  }

  /** Takes a step out of the menu. */
  async ask(action, fill, save = choice("request_action", action)) {
    const { screen } = this;
    await screen.click("button", new RegExp(`^${t("requests.menu.title")}`));
    await screen.click("menuitem", choice("request_action", action));
    await inForm(screen, choice("request_action", action), save, fill);
  }

  assignTo(person) {
    return this.next("assign", (form) => form.choose(t("requests.form.assign.handler"), person));
  }

  contact(note) {
    return this.ask(
      "contact",
      (form) => form.fill(t("requests.form.contact.note"), note),
      t("common.action.save"),
    );
  }

  answer(result) {
    return this.next("answer", (form) => form.fill(t("requests.form.answer.result"), result));
  }

  close(level) {
    return this.next("close", (form) => form.click("radio", choice("satisfaction", level)));
  }
}
