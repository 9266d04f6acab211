import { App, Button } from "antd";
import { type Saved, openSaved } from "../ipc/call";
import { t } from "../texts/t";
import { FailureNotice } from "./FailureNotice";

/** Props of `SavedNote`. */
export interface SavedNoteProps {
  /** What was done, as a sentence; nothing where the place alone says it. */
  words?: string;
  saved: Saved;
}

/** Says of a saved file where it is, with a way to open it, or that the browser has it. */
export function SavedNote({ words = "", saved: { path } }: SavedNoteProps) {
  const { message } = App.useApp();
  if (path === null) return words + t("common.saved_by_browser");
  async function open(file: string): Promise<void> {
    try {
      if (!(await openSaved(file))) void message.warning(t("common.no_program"), 6);
    } catch (reason) {
      void message.error(<FailureNotice failed={reason} />, 8);
    }
  }
  return (
    <>
      {words + t("common.saved_to", { path })}{" "}
      <Button type="link" size="small" onClick={() => void open(path)}>
        {t("common.action.open_file")}
      </Button>
    </>
  );
}
