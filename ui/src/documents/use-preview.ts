import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { call, readFile } from "../ipc/call";
import type { DocumentIssued, PreviewDocument } from "../ipc/generated";

/** A document as it would be printed, numbers and addresses masked. */
export interface Preview {
  made: DocumentIssued;
  bytes: ArrayBuffer;
}

/** Makes a preview; the last one stays until the next is there. */
export function usePreview(ask: PreviewDocument, enabled: boolean) {
  return useQuery<Preview>({
    // Under the name of the documents: whatever changes those changes what a preview says.
    queryKey: ["dispute_documents", "preview", ask],
    queryFn: async ({ signal }) => {
      const made = await call("preview_document", ask, signal);
      return { made, bytes: await readFile(made.download_id, signal) };
    },
    enabled,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
    // What says the same as before is not drawn anew.
    structuralSharing: (before, now) => (isSame(before, now) ? before : now),
  });
}

function isSame(before: unknown, now: unknown): boolean {
  if (!isPreview(before) || !isPreview(now)) return false;
  const [one, other] = [new Uint8Array(before.bytes), new Uint8Array(now.bytes)];
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

function isPreview(value: unknown): value is Preview {
  return (
    typeof value === "object" &&
    value !== null &&
    "bytes" in value &&
    value.bytes instanceof ArrayBuffer
  );
}
