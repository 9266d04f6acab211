import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { call } from "../ipc/call";
import type { Exchanged } from "../ipc/generated";
import { refreshAfter, useOrder } from "../ipc/queries";

/** An exchange under way. */
export interface Running {
  done: number;
  total: number;
  stopping: boolean;
}

/** An exchange with what can be done about it. */
export interface ExchangeRun {
  run: Running | null;
  /** What the last one did. */
  done: Exchanged | null;
  /** Why the last one ended otherwise; none where it did not. */
  failed: unknown;
  /** With a folder, or with the hub where there is none. */
  start: (folder: string | null) => Promise<void>;
  cancel: () => void;
}

const PAUSE_MS = 200;

/** Exchanges with a folder or the hub and asks meanwhile how far it is. */
export function useExchange(): ExchangeRun {
  const client = useQueryClient();
  const byFolder = useOrder("exchange_with_folder");
  const byHub = useOrder("exchange_with_hub");
  const [run, setRun] = useState<Running | null>(null);
  const [done, setDone] = useState<Exchanged | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const isOwn = byFolder.isPending || byHub.isPending;

  useEffect(() => {
    if (!isOwn) return undefined;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout>;
    const look = async (): Promise<void> => {
      const state = await call("exchange_progress", {}).catch(() => null);
      if (stopped) return;
      if (state?.running) {
        setRun((now) => now && { ...now, done: state.done, total: state.total });
      }
      timer = setTimeout(() => void look(), PAUSE_MS);
    };
    timer = setTimeout(() => void look(), PAUSE_MS);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [isOwn]);

  async function start(folder: string | null): Promise<void> {
    setFailed(null);
    setDone(null);
    setRun({ done: 0, total: 0, stopping: false });
    try {
      setDone(await (folder === null ? byHub.mutateAsync({}) : byFolder.mutateAsync({ folder })));
    } catch (reason) {
      setFailed(reason);
      // What was done before it ended stays.
      void refreshAfter(client, "exchange_with_folder");
    } finally {
      setRun(null);
    }
  }

  function cancel(): void {
    setRun((now) => now && { ...now, stopping: true });
    void call("cancel_exchange", {}).catch(() => {
      setRun((now) => now && { ...now, stopping: false });
    });
  }

  return { run, done, failed, start, cancel };
}
