import { CallFailed, failedWith, unreachable } from "./failure";
import type { Transport } from "./transport";

/** A browser over `lxq serve`: same origin, the token is a cookie. */
export const browserTransport: Transport = {
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
  readFile: async (downloadId, signal) => {
    const response = await fetch(`download/${downloadId}`, {
      credentials: "same-origin",
      ...(signal && { signal }),
    });
    if (!response.ok) throw failedWith(await response.json());
    return response.arrayBuffer();
  },
  // The browser opens its downloads itself.
  open: () => Promise.resolve(false),
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
