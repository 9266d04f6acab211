import { useEffect, useRef, useState } from "react";

/** A draft as it was kept. */
export interface KeptDraft<V> {
  values: V;
  /** When (RFC 3339). */
  keptAt: string;
}

/** Where drafts are kept: the screen passes calls to the core. Drafts hold persons' data, so never local storage. */
export interface DraftStore<V> {
  load: () => Promise<KeptDraft<V> | null>;
  keep: (values: V) => Promise<void>;
  drop: () => Promise<void>;
}

/** How keeping goes. */
export type DraftState = "idle" | "saving" | "kept" | "failed";

/** A running draft; hand it to `RecordForm`. */
export interface DraftKeeper<V> {
  /** A draft of an earlier time that nobody has taken or dropped yet. */
  found: KeptDraft<V> | null;
  state: DraftState;
  keptAt: string | null;
  /** Notes the values of the form; they are kept a little later. */
  note: (values: V) => void;
  /** Takes the found draft; the form then shows its values. */
  take: () => V | null;
  /** Forgets the draft, kept or found: after saving, or when it is discarded. */
  drop: () => void;
}

/** Keeps a form's values while it is filled in, and finds those of last time. */
export function useDraftKeeper<V>(store: DraftStore<V>, delay = 1200): DraftKeeper<V> {
  const [found, setFound] = useState<KeptDraft<V> | null>(null);
  const [state, setState] = useState<DraftState>("idle");
  const [keptAt, setKeptAt] = useState<string | null>(null);
  const latest = useRef(store);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const waiting = useRef<V | null>(null);

  useEffect(() => {
    latest.current = store;
  });

  useEffect(() => {
    let here = true;
    latest.current.load().then(
      (draft) => here && setFound(draft),
      () => {}, // Without an old draft the form is simply empty.
    );
    return () => {
      here = false;
      clearTimeout(timer.current);
      // Leaving the screen keeps what the timer had not kept yet.
      if (waiting.current !== null) void latest.current.keep(waiting.current).catch(() => {});
    };
  }, []);

  async function keepNow(): Promise<void> {
    const values = waiting.current;
    if (values === null) return;
    waiting.current = null;
    setState("saving");
    try {
      await latest.current.keep(values);
      setKeptAt(new Date().toISOString());
      setState("kept");
    } catch {
      setState("failed");
    }
  }

  return {
    found,
    state,
    keptAt,
    note: (values) => {
      waiting.current = values;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void keepNow(), delay);
    },
    take: () => {
      setFound(null);
      return found?.values ?? null;
    },
    drop: () => {
      clearTimeout(timer.current);
      waiting.current = null;
      setFound(null);
      setState("idle");
      void latest.current.drop().catch(() => {});
    },
  };
}
