import { useEffect, useState } from "react";
import type { SearchFunction, SearchGroup } from "./search-results";

const PAUSE = 80;

/** The state of a search as typed. */
export interface Found {
  text: string;
  groups: readonly SearchGroup[];
  failed: unknown;
}

const NOTHING: Found = { text: "", groups: [], failed: null };

/** Searches for `text` a moment after it rests; hold it at the last value while composing. */
export function useSearch(text: string, search: SearchFunction): Found {
  const [found, setFound] = useState<Found>(NOTHING);
  const wanted = text.trim();

  useEffect(() => {
    if (wanted === "") return undefined;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      search(wanted, stop.signal).then(
        (groups) => stop.signal.aborted || setFound({ text: wanted, groups, failed: null }),
        (failed: unknown) => stop.signal.aborted || setFound({ text: wanted, groups: [], failed }),
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [wanted, search]);

  return wanted === "" ? NOTHING : found;
}
