import { invoke } from "@tauri-apps/api/core";
import { CallFailed, failedWith, unreachable } from "./failure";
import type { Commands } from "./generated";

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

interface Transport {
  remind(title: string, body: string): Promise<boolean>;
  call(name: string, request: unknown, signal?: AbortSignal): Promise<unknown>;
  upload(bytes: Uint8Array, fileName: string): Promise<unknown>;
  fetchFile(downloadId: string, fileName: string): Promise<unknown>;
  saveText(text: string, fileName: string): Promise<unknown>;
  append(id: string, offset: number, bytes: Uint8Array): Promise<unknown>;
  piece(id: string, index: number, signal?: AbortSignal): Promise<ArrayBuffer>;
}

/** The Tauri window: one command that carries all others. */
const windowTransport: Transport = {
  remind: (title, body) => invoke<boolean>("remind", { title, body }),
  call: (name, request, signal) => abortable(invoke("call", { name, request }), signal),
  upload: (bytes, fileName) =>
    invoke("upload", bytes, { headers: { "x-file-name": encodeURIComponent(fileName) } }),
  // The web view has no place to show downloads: the shell saves the file and says where.
  fetchFile: (downloadId) => invoke("save", { download_id: downloadId }),
  saveText: (text, fileName) =>
    invoke("save", new TextEncoder().encode(text), {
      headers: { "x-file-name": encodeURIComponent(fileName) },
    }),
  append: (id, offset, bytes) =>
    invoke("upload", bytes, { headers: { "x-upload-id": id, "x-offset": String(offset) } }),
  piece: (id, index, signal) => abortable(invoke<ArrayBuffer>("piece", { id, index }), signal),
};

/** A browser over `lxq serve`: same origin, the token is a cookie. */
const browserTransport: Transport = {
  remind: async (title, body) => {
    // Only where the person has allowed it already: the browser asks when it is switched on.
    if (!("Notification" in window) || Notification.permission !== "granted") return false;
    return new Notification(title, { body, tag: title }).title === title;
  },
  call: (name, request, signal) =>
    post(`call/${name}`, JSON.stringify(request), { "content-type": "application/json" }, signal),
  upload: (bytes, fileName) =>
    post("upload", new Blob([new Uint8Array(bytes)]), {
      "content-type": "application/octet-stream",
      "x-file-name": encodeURIComponent(fileName),
    }),
  fetchFile: async (downloadId, fileName) => {
    const address = `download/${downloadId}`;
    // Asked first, so that a file that is no longer held is told here and not on a page of its own.
    await reach(address);
    follow(address, fileName);
  },
  saveText: async (text, fileName) => {
    const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
    follow(address, fileName);
    // The browser reads the address after the click has returned.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  },
  append: (id, offset, bytes) =>
    post("upload", new Blob([new Uint8Array(bytes)]), {
      "content-type": "application/octet-stream",
      "x-upload-id": id,
      "x-offset": String(offset),
    }),
  piece: async (id, index, signal) => {
    const response = await ask(`piece/${id}/${index}`, "", {}, signal);
    if (!response.ok) throw failedWith(await answerOf(response));
    return response.arrayBuffer();
  },
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

/** Rejects with the core's failure where an address of this server has nothing to give. */
async function reach(address: string): Promise<void> {
  let response: Response;
  try {
    response = await fetch(address, { method: "HEAD", credentials: "same-origin" });
  } catch (cause) {
    throw unreachable(cause);
  }
  if (response.ok) return;
  // A head has no body: the sentence is asked for.
  const full = await fetch(address, { credentials: "same-origin" });
  throw failedWith(await full.json());
}

/** Lets the browser download what is at an address. */
function follow(address: string, fileName: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
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

async function post(
  path: string,
  body: BodyInit,
  headers: Record<string, string>,
  signal?: AbortSignal,
): Promise<unknown> {
  const response = await ask(path, body, headers, signal);
  const answer = await answerOf(response);
  if (!response.ok) throw failedWith(answer);
  return answer;
}

async function ask(
  path: string,
  body: BodyInit,
  headers: Record<string, string>,
  signal?: AbortSignal,
): Promise<Response> {
  try {
    return await fetch(path, {
      method: "POST",
      body,
      headers,
      credentials: "same-origin",
      signal: signal ?? null,
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw unreachable(cause);
  }
}

function answerOf(response: Response): Promise<unknown> {
  return response.json().catch((cause: unknown) => {
    throw new CallFailed(failedWith(cause).failure, { cause });
  });
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
