/** Citizens' requests: the list, one of them, and the import of a spreadsheet. */
import { Grid, escape } from "./grid.mjs";
import { t } from "./words.mjs";

export class Requests {
  /** @param {import("./screen.mjs").Screen} screen */
  constructor(screen) {
    this.screen = screen;
    this.grid = new Grid(screen, t("requests.list.title"));
  }

  /** From the list to the import's first step. */
  async beginImport() {
    await this.screen.click("button", t("requests.list.import"), { nth: 0 });
    await this.screen.see(t("requests.import.choose"));
  }

  /** Hands a spreadsheet over; the mapping then shows. */
  async giveFile(bytes, fileName) {
    await this.screen.upload(bytes, fileName);
    await this.screen.find("button", t("requests.mapping.try"), { timeout: 60_000 });
  }

  /** Runs the trial; its report then shows. */
  async tryOut() {
    await this.screen.click("button", t("requests.mapping.try"));
    await this.screen.see(t("requests.report.trial_tag"), { timeout: 120_000 });
  }

  /** Imports after the trial. */
  async importNow(count) {
    await this.screen.click(
      "button",
      t("requests.report.import", { n: count.toLocaleString("en") }),
    );
    await this.screen.see(t("requests.report.done_tag"), { timeout: 180_000 });
  }

  async toList() {
    await this.screen.click("link", t("requests.report.to_list"));
    await this.grid.seeRows();
  }

  /** Turns the open request into a dispute: the intake opens. */
  async turnIntoDispute() {
    await this.screen.click("button", t("requests.detail.to_dispute"));
    await this.screen.find("heading", t("disputes.new.title"));
  }

  /** A row of the list of problems. */
  async seeProblem(row, words) {
    const problems = this.screen.within("region", t("requests.problem.title"));
    await problems.find("row", new RegExp(`^${row}\\b.*${escape(words)}`));
  }
}
