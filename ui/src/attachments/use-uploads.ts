import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { appendPiece, call } from "../ipc/call";
import type { SubjectKind } from "../ipc/generated";
import { refreshAfter } from "../ipc/queries";
import { type Upload, UploadQueue } from "./queue";

const queues = new Map<string, UploadQueue>();

/** The uploads to one record; the same ones for whoever comes back to its page. */
export function useUploads(
  kind: SubjectKind,
  id: string,
): { queue: UploadQueue; uploads: readonly Upload[] } {
  const client = useQueryClient();
  const queue = queueOf(kind, id, client);
  return { queue, uploads: useSyncExternalStore(queue.subscribe, queue.snapshot) };
}

function queueOf(kind: SubjectKind, id: string, client: QueryClient): UploadQueue {
  const key = `${kind} ${id}`;
  const known = queues.get(key);
  if (known) return known;
  const queue = new UploadQueue(
    {
      begin: (file) =>
        call("begin_attachment", {
          subject_kind: kind,
          subject_id: id,
          file_name: file.name,
          byte_count: file.size,
        }),
      append: (upload, offset, bytes) => appendPiece(upload, offset, bytes),
      finish: (upload) => call("finish_attachment", { upload_id: upload }),
      cancel: (upload) => call("cancel_attachment", { upload_id: upload }),
    },
    () => void refreshAfter(client, "finish_attachment"),
  );
  queues.set(key, queue);
  return queue;
}
