import { App } from "antd";
import { saveFile } from "../ipc/call";
import { FailureNotice } from "./FailureNotice";
import { SavedNote } from "./SavedNote";

/** A file that a command made and holds. */
export interface MadeFile {
  download_id: string;
  file_name: string;
}

/** Saves a file that a command makes and says where it is, or why it could not be made. */
export function useKeeping(): (make: () => Promise<MadeFile>, words: string) => Promise<void> {
  const { message } = App.useApp();
  return async (make, words) => {
    try {
      const made = await make();
      const saved = await saveFile(made.download_id, made.file_name);
      void message.success(<SavedNote words={words} saved={saved} />, 8);
    } catch (reason) {
      void message.error(<FailureNotice failed={reason} />, 8);
    }
  };
}
