import { App } from "antd";
import { useState } from "react";
import { FailureNotice } from "../components/FailureNotice";
import { SavedNote } from "../components/SavedNote";
import { saveFile } from "../ipc/call";
import type { DocumentIssued } from "../ipc/generated";
import { t } from "../texts/t";

/** Making papers one after the other, and saving what was made. */
export interface HandingOut<Work extends string> {
  /** What is under way; nothing else begins meanwhile. */
  busy: Work | null;
  work: (what: Work, task: () => Promise<void>) => void;
  /** Saves a file that was made and says where it lies. */
  keep: (made: DocumentIssued, words: string) => Promise<void>;
}

/** Handing out papers: one thing at a time, failures told, saved files named. */
export function useHandingOut<Work extends string>(): HandingOut<Work> {
  const { message } = App.useApp();
  const [busy, setBusy] = useState<Work | null>(null);

  async function run(what: Work, task: () => Promise<void>): Promise<void> {
    if (busy !== null) return;
    setBusy(what);
    try {
      await task();
    } catch (reason) {
      void message.error(<FailureNotice failed={reason} />, 8);
    } finally {
      setBusy(null);
    }
  }

  async function keep(made: DocumentIssued, words: string): Promise<void> {
    const saved = await saveFile(made.download_id, made.file_name);
    void message.success(<SavedNote words={words} saved={saved} />, 8);
    if (made.unprintable.length > 0) {
      const characters = made.unprintable.join(t("common.separator"));
      void message.warning(t("documents.unprintable", { characters }), 8);
    }
  }

  return { busy, work: (what, task) => void run(what, task), keep };
}
