import { call, readPiece } from "../ipc/call";
import type { AttachmentRow } from "../ipc/generated";

/** Beyond this a recording is not gathered in the window; a copy on disk plays it better. */
export const LARGEST_SHOWN = 256 * 1024 * 1024;

/** The bytes of an attachment as one blob, read piece by piece. */
export async function gather(
  row: AttachmentRow,
  signal: AbortSignal,
  onRead?: (share: number) => void,
): Promise<Blob> {
  const pieces: Blob[] = [];
  for (let index = 0; index < row.piece_count; index += 1) {
    // oxlint-disable-next-line no-await-in-loop
    pieces.push(new Blob([await readPiece(row.id, index, signal)]));
    onRead?.((index + 1) / row.piece_count);
  }
  return new Blob(pieces, { type: row.media_type });
}

/** Opens an attachment, which leaves its entry, and gathers its bytes. */
export async function openContent(
  row: AttachmentRow,
  signal: AbortSignal,
  onRead: (share: number) => void,
): Promise<Blob> {
  const opened = await call("open_attachment", { id: row.id }, signal);
  return gather(opened.row, signal, onRead);
}

let last: Promise<unknown> = Promise.resolve();

/** Side of a small picture, in pixels. */
const SIDE = 320;
/** Pictures beyond this get a sign instead of a small picture. */
const LARGEST_THUMBNAIL = 24 * 1024 * 1024;

/** A small picture of a photo as a data address; one after the other, as each is read whole. */
export function thumbnail(row: AttachmentRow, signal: AbortSignal): Promise<string | null> {
  if (row.form !== "image" || row.byte_count > LARGEST_THUMBNAIL) return Promise.resolve(null);
  const work = last.then(async () => {
    signal.throwIfAborted();
    return shrink(await gather(row, signal));
  });
  last = work.catch(() => {});
  return work;
}

async function shrink(blob: Blob): Promise<string | null> {
  const address = URL.createObjectURL(blob);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = Math.min(1, SIDE / Math.min(image.naturalWidth, image.naturalHeight));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
    canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
    const pen = canvas.getContext("2d");
    if (!pen) return null;
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL("image/jpeg", 0.82);
  } finally {
    URL.revokeObjectURL(address);
  }
}
