import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { call } from "../ipc/call";
import type { StatuteImportReport } from "../ipc/generated";
import { refreshAfter, useOrder } from "../ipc/queries";

/** A run under way. */
export interface Running {
  done: number;
  total: number;
  stopping: boolean;
}

/** An import with what can be done about it. */
export interface StatuteImport {
  run: Running | null;
  /** Why the last run that was shown ended without a report; none where it did not. */
  failed: unknown;
  /** The folder that was given last. */
  folder: string | null;
  /** Rejects with the core's failure, also where somebody stopped it. */
  start: (folder: string) => Promise<StatuteImportReport>;
  cancel: () => void;
}

const PAUSE_MS = 200;

/** Runs an import and asks meanwhile how far it is; one that runs already is shown as well. */
export function useImport(): StatuteImport {
  const client = useQueryClient();
  const [run, setRun] = useState<Running | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const [folder, setFolder] = useState<string | null>(null);
  const isShown = useRef(false);
  const order = useOrder("import_statutes");
  const isOwn = order.isPending;
  const isRunning = run !== null;

  useEffect(() => {
    let stopped = false;
    let timer: ReturnType<typeof setTimeout>;
    const look = async (): Promise<void> => {
      const state = await call("statute_progress", {}).catch(() => null);
      if (stopped || !state) return;
      if (state.running) {
        isShown.current = true;
        setRun((now) => ({
          done: state.done,
          total: state.total,
          stopping: now?.stopping ?? false,
        }));
      } else if (isRunning && !isOwn) {
        // Begun on another screen, and over.
        setRun(null);
        void refreshAfter(client, "import_statutes");
        return;
      }
      if (isOwn || state.running) timer = setTimeout(() => void look(), PAUSE_MS);
    };
    timer = setTimeout(() => void look(), isOwn || isRunning ? PAUSE_MS : 0);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [client, isOwn, isRunning]);

  async function start(typed: string): Promise<StatuteImportReport> {
    setFolder(typed);
    setFailed(null);
    isShown.current = false;
    try {
      return await order.mutateAsync({ folder: typed });
    } catch (reason) {
      // The form has given way to the progress; without that it shows the reason itself.
      if (wasShown()) setFailed(reason);
      throw reason;
    } finally {
      setRun(null);
    }
  }

  function wasShown(): boolean {
    return isShown.current;
  }

  function cancel(): void {
    setRun((now) => now && { ...now, stopping: true });
    void call("cancel_statute_import", {}).catch(() => {
      setRun((now) => now && { ...now, stopping: false });
    });
  }

  return { run, failed, folder, start, cancel };
}
