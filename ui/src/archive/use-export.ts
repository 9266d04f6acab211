import { useRef, useState } from "react";
import type { ArchiveExported } from "../ipc/generated";
import { useOrder } from "../ipc/queries";

/** A copying under way. */
export interface Copying {
  done: number;
  total: number;
  stopping: boolean;
}

/** Copying dossiers out, one after the other, so that it can be watched and stopped. */
export interface ArchiveExport {
  run: Copying | null;
  start: (folder: string, ids: readonly string[]) => Promise<ArchiveExported>;
  stop: () => void;
}

/** Copies dossiers into a folder; what is there when somebody stops is whole. */
export function useExport(): ArchiveExport {
  const order = useOrder("export_archive");
  const [run, setRun] = useState<Copying | null>(null);
  const isStopped = useRef(false);

  async function start(folder: string, ids: readonly string[]): Promise<ArchiveExported> {
    isStopped.current = false;
    const sum: ArchiveExported = { folder, added: 0, known: 0, total: 0 };
    setRun({ done: 0, total: ids.length, stopping: false });
    try {
      for (const [index, id] of ids.entries()) {
        if (wasStopped()) break;
        // One after the other: the folder's manifest is written after each.
        // oxlint-disable-next-line no-await-in-loop
        const answer = await order.mutateAsync({ folder, dispute_ids: [id] });
        sum.folder = answer.folder;
        sum.added += answer.added;
        sum.known += answer.known;
        sum.total = answer.total;
        setRun((now) => now && { ...now, done: index + 1 });
      }
      return sum;
    } finally {
      setRun(null);
    }
  }

  function wasStopped(): boolean {
    return isStopped.current;
  }

  return {
    run,
    start,
    stop: () => {
      isStopped.current = true;
      setRun((now) => now && { ...now, stopping: true });
    },
  };
}
