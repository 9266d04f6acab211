import type { QueryClient } from "@tanstack/react-query";
import { useAsk, useOrder } from "../ipc/queries";
import type { CallFailed } from "../ipc/failure";

/** Codes by which the core says that the casebook has been locked meanwhile. */
const LOCKED_CODES: ReadonlySet<string> = new Set(["locked"]);

/** Whether the casebook is there and open, and for whom. All of the frame's knowledge of it is here. */
export function useCasebook() {
  return useAsk("casebook_status", {});
}

/** Opens the casebook; the answer is its new state, and the rooms stand without asking for it. */
export function useUnlock() {
  return useOrder("unlock", (client, status) => {
    client.setQueryData(["casebook_status", {}], status);
  });
}

/** Locks the casebook and forgets everything that was read from it. */
export function useLock(client: QueryClient): () => void {
  const lock = useOrder("lock");
  return () => lock.mutate({}, { onSuccess: () => forgetCases(client) });
}

/** After any failure: if the casebook has been locked (idle), the frame must learn of it. */
export function noticeLock(client: QueryClient, failed: CallFailed): void {
  if (LOCKED_CODES.has(failed.failure.code)) {
    void client.invalidateQueries({ queryKey: ["casebook_status"] });
  }
}

function forgetCases(client: QueryClient): void {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "casebook_status" });
}
