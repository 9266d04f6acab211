/** What sending a file asks of the core; replaced in tests. */
export interface SendWays {
  begin(file: File): Promise<{ upload_id: string; piece_bytes: number }>;
  append(upload: string, offset: number, bytes: Uint8Array): Promise<void>;
  finish(upload: string): Promise<unknown>;
  cancel(upload: string): Promise<unknown>;
}

/**
 * Sends a file piece by piece: at most one piece is in memory, and the window draws between two.
 * Rejects with the signal's reason once it is aborted; the core has then forgotten the upload.
 */
export async function sendFile(
  file: File,
  ways: SendWays,
  onSent: (bytes: number) => void,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  const { upload_id: upload, piece_bytes: size } = await ways.begin(file);
  try {
    for (let offset = 0; offset < file.size; offset += size) {
      signal.throwIfAborted();
      // Pieces go in order, one at a time: the core hashes them on the way.
      // oxlint-disable-next-line no-await-in-loop
      const piece = new Uint8Array(await file.slice(offset, offset + size).arrayBuffer());
      // oxlint-disable-next-line no-await-in-loop
      await ways.append(upload, offset, piece);
      onSent(Math.min(file.size, offset + size));
    }
    signal.throwIfAborted();
  } catch (reason) {
    // An upload that the core has given up itself is gone already.
    await ways.cancel(upload).catch(() => {});
    throw reason;
  }
  await ways.finish(upload);
}
