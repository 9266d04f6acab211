import { invoke } from "@tauri-apps/api/core";
import { browserTransport } from "./browser-transport";
import { failedWith } from "./failure";
import type { Commands } from "./generated";
import type { Transport } from "./transport";

/** The name of one command of the core. */
export type CommandName = keyof Commands;
/** What a command is asked with. */
export type RequestOf<N extends CommandName> = Commands[N]["request"];
/** What a command answers. */
export type ResponseOf<N extends CommandName> = Commands[N]["response"];
/** The core's receipt for bytes handed over, to be named in a later command. */
export interface Uploaded {
  upload_id: string;
}

/** Where a saved file is; null where the browser tells it itself. */
export interface Saved {
  path: string | null;
}

/** The Tauri window: one command that carries all others. */
const windowTransport: Transport = {
  remind: (title, body) => invoke<boolean>("remind", { title, body }),
  call: (name, request, signal) => abortable(invoke("call", { name, request }), signal),
  upload: (bytes, fileName) =>
    invoke("upload", bytes, { headers: { "x-file-name": encodeURIComponent(fileName) } }),
  // The web view has no place to show downloads: the shell saves the file and says where.
  fetchFile: (downloadId) => invoke("save", { download_id: downloadId }),
  readFile: (downloadId, signal) =>
    abortable(invoke<ArrayBuffer>("download", { id: downloadId }), signal),
  open: (path) => invoke<boolean>("open", { path }),
  saveText: (text, fileName) =>
    invoke("save", new TextEncoder().encode(text), {
      headers: { "x-file-name": encodeURIComponent(fileName) },
    }),
  append: (id, offset, bytes) =>
    invoke("upload", bytes, { headers: { "x-upload-id": id, "x-offset": String(offset) } }),
  piece: (id, index, signal) => abortable(invoke<ArrayBuffer>("piece", { id, index }), signal),
};

const transport: Transport = "__TAURI_INTERNALS__" in window ? windowTransport : browserTransport;

/**
 * Asks the core. Rejects with `CallFailed`, or with the signal's reason once it is aborted
 * (the window cannot stop a running command; its answer is then dropped).
 */
export async function call<N extends CommandName>(
  name: N,
  request: RequestOf<N>,
  signal?: AbortSignal,
): Promise<ResponseOf<N>> {
  try {
    // The table of commands, generated from Rust, vouches for the answer's shape.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return (await transport.call(name, request, signal)) as ResponseOf<N>;
  } catch (reason) {
    if (signal?.aborted) throw reason;
    throw failedWith(reason);
  }
}

/** Shows a reminder of the desktop; false where nobody could show it. */
export async function remind(title: string, body: string): Promise<boolean> {
  return transport.remind(title, body).catch(() => false);
}

/** Hands a file's bytes to the core, which keeps them until a command names the receipt. */
export async function upload(bytes: Uint8Array, fileName: string): Promise<Uploaded> {
  try {
    const answer = await transport.upload(bytes, fileName);
    if (typeof answer === "object" && answer !== null && "upload_id" in answer) {
      return { upload_id: String(answer.upload_id) };
    }
    throw new TypeError("upload answered without a receipt");
  } catch (reason) {
    throw failedWith(reason);
  }
}

/** Saves a file that a command made, under its name. */
export async function saveFile(downloadId: string, fileName: string): Promise<Saved> {
  return saved(() => transport.fetchFile(downloadId, fileName));
}

/** The bytes of a file that a command made, to be shown. */
export async function readFile(downloadId: string, signal?: AbortSignal): Promise<ArrayBuffer> {
  try {
    return await transport.readFile(downloadId, signal);
  } catch (reason) {
    if (signal?.aborted) throw reason;
    throw failedWith(reason);
  }
}

/** Opens a file that was saved here with the system's program; false where there is none. */
export async function openSaved(path: string): Promise<boolean> {
  try {
    return await transport.open(path);
  } catch (reason) {
    throw failedWith(reason);
  }
}

/** Saves a text as a file of that name. */
export async function saveText(text: string, fileName: string): Promise<Saved> {
  return saved(() => transport.saveText(text, fileName));
}

async function saved(work: () => Promise<unknown>): Promise<Saved> {
  try {
    const answer = await work();
    const isTold = typeof answer === "object" && answer !== null && "path" in answer;
    return { path: isTold ? String(answer.path) : null };
  } catch (reason) {
    throw failedWith(reason);
  }
}

/** Hands over one piece of an upload; an upload takes its pieces in order. */
export async function appendPiece(id: string, offset: number, bytes: Uint8Array): Promise<void> {
  try {
    await transport.append(id, offset, bytes);
  } catch (reason) {
    throw failedWith(reason);
  }
}

/** Reads one piece of an attachment as it is. */
export async function readPiece(
  id: string,
  index: number,
  signal?: AbortSignal,
): Promise<ArrayBuffer> {
  try {
    return await transport.piece(id, index, signal);
  } catch (reason) {
    if (signal?.aborted) throw reason;
    throw failedWith(reason);
  }
}

function abortable<T>(work: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(abortReason(signal));
    if (signal.aborted) {
      stop();
      return;
    }
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

function abortReason(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new DOMException("aborted", "AbortError");
}
