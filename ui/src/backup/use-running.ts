import { useEffect, useState } from "react";
import { call } from "../ipc/call";

/** A backup, drill or restore under way. */
export interface Running {
  done: number;
  total: number;
  stopping: boolean;
}

const PAUSE_MS = 200;

/** How far it is while it runs, and a way to stop it; null where nothing runs. */
export function useRunning(isRunning: boolean): { run: Running | null; cancel: () => void } {
  const [counts, setCounts] = useState({ done: 0, total: 0 });
  const [stopping, setStopping] = useState(false);

  useEffect(() => {
    if (!isRunning) return undefined;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout>;
    const look = async (): Promise<void> => {
      const state = await call("backup_progress", {}).catch(() => null);
      if (stopped) return;
      if (state?.running) setCounts({ done: state.done, total: state.total });
      timer = setTimeout(() => void look(), PAUSE_MS);
    };
    timer = setTimeout(() => void look(), PAUSE_MS);
    return () => {
      stopped = true;
      clearTimeout(timer);
      setCounts({ done: 0, total: 0 });
      setStopping(false);
    };
  }, [isRunning]);

  function cancel(): void {
    setStopping(true);
    void call("cancel_backup", {}).catch(() => setStopping(false));
  }

  return { run: isRunning ? { ...counts, stopping } : null, cancel };
}
