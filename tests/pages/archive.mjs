/** The archive: dossiers on their way, what is due, the lists, and folders that are read again. */
import { inForm } from "./drawer.mjs";
import { choice, t } from "./words.mjs";

export class Archive {
  /** @param {import("./screen.mjs").Screen} screen */
  constructor(screen) {
    this.screen = screen;
  }

  /** @param {"waiting" | "archived" | "due" | "lists" | "destroyed" | "read"} tab */
  async open(tab) {
    await this.screen.goTo(`/archive?tab=${tab}`);
    await this.screen.find("heading", t("archive.title"));
    await this.screen.see(t(`archive.subtitle.${tab}`));
  }

  /** Chooses every row that is shown. */
  async chooseAll() {
    await this.screen.click("button", new RegExp(`^${t("archive.choose_all").split("（")[0]}`));
    await this.screen.see(/已选 \d+ 件/);
  }

  /** @param {string} no the docket number of a row */
  async choose(no) {
    await this.screen.click("checkbox", t("archive.mark_row", { no }));
  }

  /** Copies the chosen ones into a folder. */
  async copyOut(folder, count) {
    await this.screen.click("button", t("archive.export"));
    await inForm(this.screen, t("archive.export_title", { n: count }), t("archive.export"), (form) =>
      form.fill(t("archive.folder"), folder),
    );
  }

  /** Opens a folder and waits for its dossiers. */
  async read(folder, count) {
    await this.screen.fill(t("archive.folder"), folder);
    await this.screen.click("button", t("archive.read_start"));
    await this.screen.see(new RegExp(`：${count} 卷`));
  }

  /** Puts the chosen ones on a list; the list opens. */
  async list(count) {
    await this.screen.click("button", t("archive.list"));
    await inForm(this.screen, t("archive.list_title", { n: count }), t("archive.list"));
    await this.screen.see(choice("destruction_status", "listed"));
  }

  async approve(count) {
    await this.screen.click("button", choice("destruction_action", "approve"));
    const title = t("archive.approve_title", { n: count });
    await this.screen.within("dialog", title).click("button", choice("destruction_action", "approve"));
    await this.screen.lose("dialog", title);
  }

  async carryOut(count) {
    const name = choice("destruction_action", "carry_out");
    await this.screen.click("button", name);
    const title = t("archive.carry_out_title", { n: count });
    const dialog = this.screen.within("dialog", title);
    await dialog.fill(t("archive.carry_out_count"), String(count));
    await dialog.click("checkbox", t("archive.carry_out_read"));
    await dialog.click("button", name);
    await this.screen.lose("dialog", title);
  }
}
