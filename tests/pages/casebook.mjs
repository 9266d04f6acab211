/** The door: first start, recovery code, unlocking. */
import { t } from "./words.mjs";

/** A passphrase that a colleague could have chosen. */
export const PASSPHRASE = "清茶-石桥-三月雨";

/** The office that the tests found. */
export const OFFICE = {
  street: "马山街道",
  platform: "马山景社区一站式矛盾解决平台",
  community: "马山景社区",
  shortName: "马山景",
  person: "王桂芳",
};

export class Door {
  /** @param {import("./screen.mjs").Screen} screen */
  constructor(screen) {
    this.screen = screen;
  }

  /** Fills the three steps of the first start; the recovery code then shows. */
  async setUp(office = OFFICE, passphrase = PASSPHRASE) {
    const { screen } = this;
    await screen.see(t("casebook.setup.welcome"));
    await screen.fill(t("casebook.setup.street"), office.street);
    await screen.fill(t("casebook.setup.platform"), office.platform);
    await screen.fill(new RegExp(`^${t("casebook.setup.community")}`), office.community);
    await screen.click("button", t("casebook.setup.next"));
    await screen.fill(t("casebook.setup.short_name"), office.shortName);
    await screen.see(new RegExp(`（\\d{4}）${office.shortName}人调字第1号`));
    await screen.click("button", t("casebook.setup.next"));
    await screen.fill(t("casebook.setup.person"), office.person);
    await screen.fill(t("casebook.passphrase.new"), passphrase);
    await screen.fill(t("casebook.passphrase.again"), passphrase);
    await screen.click("button", t("casebook.setup.create"));
    await screen.see(t("casebook.code.title"));
  }

  /** The recovery code as it stands on the sheet. */
  async recoveryCode() {
    const text = await this.screen.within("region", t("casebook.code.sheet_title")).text();
    return (text.match(/\b[0-9A-Z]{5}\b/g) ?? []).join("-");
  }

  /** Says that the code is kept, and goes on into the casebook. */
  async keepCode() {
    const { screen } = this;
    await screen.click("checkbox", t("casebook.code.kept"));
    await screen.click("button", t("casebook.code.go"));
    await screen.lose("button", t("casebook.code.go"));
  }

  async seeLocked() {
    await this.screen.find("heading", t("casebook.unlock.title"));
  }

  /** @param {string} [person] only where there are several accounts */
  async tryPassphrase(passphrase, person) {
    const { screen } = this;
    await this.seeLocked();
    if (person) await screen.click("radio", person);
    await screen.fill(t("casebook.unlock.passphrase"), passphrase);
    await screen.click("button", t("casebook.unlock.submit"));
  }

  /** @param {string} [person] */
  async unlock(passphrase = PASSPHRASE, person) {
    await this.tryPassphrase(passphrase, person);
    await this.screen.find("navigation", t("nav.label"));
  }
}
