import type { Saved } from "../ipc/call";
import { t } from "../texts/t";

/** What to say of a saved file: where it is, or that the browser has it. */
export function savedWords(saved: Saved): string {
  return saved.path === null
    ? t("common.saved_by_browser")
    : t("common.saved_to", { path: saved.path });
}
