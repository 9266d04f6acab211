/** What stands around every room: sidebar, search, account. */
import { t } from "./words.mjs";

export class Frame {
  /** @param {import("./screen.mjs").Screen} screen */
  constructor(screen) {
    this.screen = screen;
  }

  /** @param {string} room such as `disputes` */
  async enter(room) {
    await this.screen.within("navigation", t("nav.label")).click("link", t(`nav.${room}`));
    await this.screen.until(
      async () => (await this.screen.address()).startsWith(`/${room}`),
      `the room ${room} does not open`,
    );
  }

  async lock() {
    await this.screen.press("Control+l");
    await this.screen.find("heading", t("casebook.unlock.title"));
  }

  /** Opens the search by its keys and types. */
  async search(text) {
    const { screen } = this;
    await screen.press("Control+k");
    await screen.find("dialog", t("common.search.title"));
    await screen.fill(t("common.search.title"), text);
  }

  /** Waits for a hit of the search. */
  async seeHit(title) {
    await this.screen.within("dialog", t("common.search.title")).find("option", title);
  }

  async closeSearch() {
    await this.screen.press("Escape");
    await this.screen.lose("dialog", t("common.search.title"));
  }

  /** Searches, and opens the first hit with Enter. */
  async openFirstHit(text, title) {
    await this.search(text);
    await this.seeHit(title);
    await this.screen.press("Enter");
    await this.screen.lose("dialog", t("common.search.title"));
  }
}
