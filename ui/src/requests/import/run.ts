import { type ImportRun, type Run as AnyRun, useRun } from "../../components/importing/run";
import type { ImportReport, ImportRequests } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";

/** How an import of requests stands. */
export type Run = AnyRun<ImportReport>;

/** Runs an import of requests or its trial. */
export function useImportRun(): ImportRun<ImportRequests, ImportReport> {
  const order = useOrder("import_requests");
  return useRun(order.mutateAsync);
}
