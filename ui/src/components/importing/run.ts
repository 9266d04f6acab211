import { useEffect, useRef, useState } from "react";
import { call } from "../../ipc/call";
import { failureOf } from "../../ipc/failure";

/** How an import stands. */
export type Run<Report> =
  | { state: "idle" }
  | { state: "running"; dryRun: boolean; done: number; total: number; cancelling: boolean }
  | { state: "reported"; report: Report }
  | { state: "cancelled"; dryRun: boolean }
  | { state: "failed"; failed: unknown };

/** A run with what can be done about it. */
export interface ImportRun<Request, Report> {
  run: Run<Report>;
  start: (request: Request) => void;
  cancel: () => void;
  /** Forgets the last outcome. */
  reset: () => void;
}

const PAUSE_MS = 200;

/** How far a run is, from 0 to 100; the last step is the writing itself, so it waits at 99. */
export function percentOf(done: number, total: number): number {
  if (total <= 0) return 0;
  return Math.max(0, Math.min(99, Math.floor((done / total) * 100)));
}

/** Runs an import or its trial and asks meanwhile how far it is; leaving the screen cancels it. */
export function useRun<Request extends { dry_run: boolean }, Report>(
  order: (request: Request) => Promise<Report>,
): ImportRun<Request, Report> {
  const [run, setRun] = useState<Run<Report>>({ state: "idle" });
  const running = run.state === "running";
  const alive = useRef(false);

  useEffect(() => {
    if (!running) return undefined;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout>;
    const look = async (): Promise<void> => {
      try {
        const { done, total, running: isRunning } = await call("import_progress", {});
        if (!stopped && isRunning) {
          setRun((now) => (now.state === "running" ? { ...now, done, total } : now));
        }
      } catch {
        // The import's own answer tells what is wrong; its progress is only company.
      }
      if (!stopped) timer = setTimeout(() => void look(), PAUSE_MS);
    };
    timer = setTimeout(() => void look(), PAUSE_MS);
    return () => {
      stopped = true;
      clearTimeout(timer);
      // Left while it ran: the answer has not come.
      if (alive.current) void call("cancel_import", {}).catch(() => {});
    };
  }, [running]);

  async function start(request: Request): Promise<void> {
    const dryRun = request.dry_run;
    alive.current = true;
    setRun({ state: "running", dryRun, done: 0, total: 0, cancelling: false });
    let outcome: Run<Report>;
    try {
      outcome = { state: "reported", report: await order(request) };
    } catch (reason) {
      const wasCancelled = failureOf(reason).code === "cancelled";
      outcome = wasCancelled ? { state: "cancelled", dryRun } : { state: "failed", failed: reason };
    }
    alive.current = false;
    setRun(outcome);
  }

  function cancel(): void {
    setRun((now) => (now.state === "running" ? { ...now, cancelling: true } : now));
    void call("cancel_import", {}).catch(() => {
      setRun((now) => (now.state === "running" ? { ...now, cancelling: false } : now));
    });
  }

  return {
    run,
    start: (request) => void start(request),
    cancel,
    reset: () => setRun({ state: "idle" }),
  };
}
