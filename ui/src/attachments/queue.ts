import { type CallFailed, failedWith } from "../ipc/failure";
import { type SendWays, sendFile } from "./send";

/** A file on its way to a record. */
export interface Upload {
  key: number;
  name: string;
  size: number;
  sent: number;
  /** `keeping`: all is sent, the core is cleaning and writing it down. */
  state: "waiting" | "sending" | "keeping" | "failed";
  failed: CallFailed | null;
}

interface Entry extends Upload {
  file: File;
  stop: AbortController;
}

/**
 * The files on their way to one record, one after the other. It outlives the page: whoever comes
 * back sees how far they are. Files that arrived are dropped from it, failed ones stay and say why.
 */
export class UploadQueue {
  #entries: Entry[] = [];
  #shown: readonly Upload[] = [];
  #running = false;
  #nextKey = 1;
  readonly #listeners = new Set<() => void>();
  readonly #ways: SendWays;
  readonly #onArrived: (name: string) => void;

  constructor(ways: SendWays, onArrived: (name: string) => void) {
    this.#ways = ways;
    this.#onArrived = onArrived;
  }

  /** Calls back at every change, until the answered function is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The uploads now; the same array until something changes. */
  readonly snapshot = (): readonly Upload[] => this.#shown;

  /** Puts files at the end. */
  add(files: readonly File[]): void {
    for (const file of files) {
      const { name, size } = file;
      const key = this.#nextKey++;
      const stop = new AbortController();
      this.#entries.push({ key, name, size, sent: 0, state: "waiting", failed: null, file, stop });
    }
    this.#tell();
    void this.#run();
  }

  /** Stops an upload, or takes a failed one out of sight. */
  cancel(key: number): void {
    this.#entries.find((entry) => entry.key === key)?.stop.abort();
    this.#entries = this.#entries.filter((entry) => entry.key !== key);
    this.#tell();
  }

  /** Sends a failed file again. */
  retry(key: number): void {
    this.#change(key, { state: "waiting", sent: 0, failed: null });
    void this.#run();
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    for (;;) {
      const next = this.#entries.find((entry) => entry.state === "waiting");
      if (!next) break;
      // oxlint-disable-next-line no-await-in-loop
      await this.#send(next);
    }
    this.#running = false;
  }

  async #send({ key, file, stop }: Entry): Promise<void> {
    this.#change(key, { state: "sending" });
    try {
      await sendFile(
        file,
        this.#ways,
        (sent) => this.#change(key, { sent, state: sent === file.size ? "keeping" : "sending" }),
        stop.signal,
      );
      this.#entries = this.#entries.filter((entry) => entry.key !== key);
      this.#onArrived(file.name);
    } catch (reason) {
      this.#change(key, { state: "failed", failed: failedWith(reason) });
    }
    this.#tell();
  }

  #change(key: number, change: Partial<Upload>): void {
    // A cancelled upload is no longer in the list, so nothing of it comes back.
    this.#entries = this.#entries.map((entry) =>
      entry.key === key ? { ...entry, ...change } : entry,
    );
    this.#tell();
  }

  #tell(): void {
    this.#shown = this.#entries.map(({ key, name, size, sent, state, failed }) => ({
      key,
      name,
      size,
      sent,
      state,
      failed,
    }));
    for (const listener of this.#listeners) listener();
  }
}
