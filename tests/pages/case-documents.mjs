/** The papers of one dispute: its dossier beside the paper as it will be printed. */
import { escape } from "./grid.mjs";
import { t } from "./words.mjs";

export class CaseDocuments {
  /** @param {import("./screen.mjs").Screen} screen */
  constructor(screen) {
    this.screen = screen;
  }

  /** @param {{ id: string }} dispute */
  async open({ id }) {
    await this.screen.goTo(`/disputes/${id}?view=documents`);
    await this.screen.find("region", t("documents.preview.label"));
  }

  /** Opens them from the page of the case. */
  async openFromCase() {
    const views = this.screen.within("navigation", t("case.view.label"));
    await views.click("link", t("case.view.documents"));
    await this.screen.find("region", t("documents.preview.label"));
  }

  get preview() {
    return this.screen.within("region", t("documents.preview.label"));
  }

  get parts() {
    return this.screen.within("region", t("documents.parts.title"));
  }

  get inspection() {
    return this.screen.within("region", t("documents.inspection.title"));
  }

  /** @param {string} title */
  async choose(title) {
    await this.screen.click("button", title);
    await this.preview.find("heading", title);
  }

  /** Waits for the frame with a paper, or for the words where this window cannot show one. */
  async seePreview(title) {
    const named = t("documents.preview.frame", { title });
    const canShow = await this.screen.run("return navigator.pdfViewerEnabled === true;");
    if (!canShow) return this.preview.see(t("documents.preview.cannot"));
    await this.screen.until(
      () =>
        this.screen.run(
          `return [...document.querySelectorAll("iframe")]
             .some((one) => one.title === arguments[0] && one.src.startsWith("blob:"));`,
          named,
        ),
      `no frame ${named}`,
    );
    return this.screen.settle();
  }

  /** @param {string} title of the chosen paper @param {"docx" | "pdf"} format */
  async save(title, format) {
    await this.preview.click("button", t(`documents.save_${format}`));
    await this.screen.see(t("documents.saved", { title }));
  }

  /** Opens the places where a paper that was handed out says otherwise now. */
  async compare(title) {
    await this.screen.click("button", t("documents.differs_named", { title }));
    const named = t("documents.differences.title", { title });
    await this.screen.find("dialog", named);
    return this.screen.within("dialog", named);
  }

  /** Waits until a paper is said to be handed out. */
  async seePrinted() {
    await this.parts.see(new RegExp(`${escape(t("documents.printed")).replace(/^.*\\}/, "")}`));
  }
}
