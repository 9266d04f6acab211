import { useEffect, useState } from "react";
import { useAsk } from "../ipc/queries";

/** Long enough for the first drawing of a case to be seen. */
const PAUSE_MS = 150;

/** The documents of a case. Every part of the page that needs them shares one asking. */
export function useDocuments(disputeId: string, enabled = true) {
  return useAsk("dispute_documents", { id: disputeId }, { enabled });
}

/** False while a page is drawn for the first time: what comes with it must not wait for the rest. */
export function useDrawn(): boolean {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDrawn(true), PAUSE_MS);
    return () => clearTimeout(timer);
  }, []);
  return drawn;
}
