/** The intake of a dispute. */
import { escape } from "./grid.mjs";
import { t } from "./words.mjs";

export class Intake {
  /** @param {import("./screen.mjs").Screen} screen */
  constructor(screen) {
    this.screen = screen;
  }

  async open() {
    await this.screen.press("Control+Shift+N");
    await this.screen.find("heading", t("disputes.new.title"));
  }

  /** The card of a side: 申请人, 被申请人. */
  party(role) {
    return this.screen.within("region", new RegExp(`^${escape(role)}`));
  }

  /** @param {{ name: string, phone?: string, address?: string, idCard?: string }} party */
  async fillParty(role, party) {
    const card = this.party(role);
    // A request may have brought a unit here.
    await card.click("radio", "自然人");
    await card.fill(t("disputes.party.name"), party.name);
    if (party.phone) await card.fill(t("disputes.party.phone"), party.phone);
    if (party.idCard) await card.fill(t("disputes.party.id_card"), party.idCard);
    if (party.address) await card.fill(t("disputes.party.home"), party.address);
  }

  chooseType(type) {
    return this.screen.choose(t("disputes.column.type"), type);
  }

  /** @param {{ facts?: string, claims?: string, amount?: string, place?: string }} matter */
  async fillMatter({ facts, claims, amount, place }) {
    const { screen } = this;
    if (facts) await screen.fill(t("disputes.facts.facts"), facts);
    if (claims) await screen.fill(t("disputes.facts.claims"), claims);
    if (amount) await screen.fill(t("disputes.facts.amount"), amount);
    if (place) await screen.fill(t("disputes.facts.place"), place);
  }

  /** Everybody was told of rights and duties, by word of mouth or in writing. */
  async tellRights(manner, day) {
    await this.screen.click("radio", manner);
    await this.screen.fill(t("disputes.rights.day"), day);
  }

  /** When it was brought, where that was not today. */
  async broughtOn(day) {
    await this.screen.fill(t("disputes.column.registered_on"), day);
  }

  /** Waits until the draft was kept. */
  async seeDraftKept() {
    const words = escape(t("common.draft.saved")).replace("\\{time\\}", ".+");
    await this.screen.see(new RegExp(words));
  }

  /** Takes up the draft that is offered. */
  async takeDraft() {
    await this.screen.click("button", t("disputes.draft.take"));
  }

  /** Registers; answers the docket number that was given. */
  async register() {
    const { screen } = this;
    await screen.click("button", t("disputes.new.submit"));
    await screen.lose("heading", t("disputes.new.title"));
    const text = await screen.until(async () => {
      const shown = await screen.text();
      return /（\d{4}）\S*人调字第\d+号/.exec(shown)?.[0] ?? null;
    }, "no docket number shows");
    return text;
  }
}
