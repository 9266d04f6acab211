import { useSyncExternalStore } from "react";

const query = window.matchMedia("(prefers-reduced-motion: reduce)");

/** Whether this person's system asks for no motion. */
export function useStillness(): boolean {
  return useSyncExternalStore(listen, () => query.matches);
}

function listen(tell: () => void): () => void {
  query.addEventListener("change", tell);
  return () => query.removeEventListener("change", tell);
}
