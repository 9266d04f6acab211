import type { IconName } from "./icons";

/** A run of text; marked where it matches. */
export interface MarkedRun {
  text: string;
  marked: boolean;
}

/** One thing found. */
export interface SearchHit {
  key: string;
  title: readonly MarkedRun[];
  /** A second line: where it matched, the number, the day. */
  detail?: readonly MarkedRun[];
  icon?: IconName;
  /** A short word at the right: its state or kind. */
  aside?: string;
  open: () => void;
}

/** Hits of one kind. */
export interface SearchGroup {
  key: string;
  title: string;
  /** All there are, when more than shown: "1,000+". */
  count?: string;
  hits: readonly SearchHit[];
}

/** Finds; rejects or resolves late at will: only the newest answer is shown. */
export type SearchFunction = (text: string, signal: AbortSignal) => Promise<readonly SearchGroup[]>;

/** Marks every place where `part` occurs in `text`, whatever its case. */
export function markIn(text: string, part: string): MarkedRun[] {
  const needle = part.trim().toLowerCase();
  const lower = text.toLowerCase();
  // Lower-casing may change the length of rare letters; the places would then be wrong.
  if (needle === "" || lower.length !== text.length) return [{ text, marked: false }];
  const runs: MarkedRun[] = [];
  let from = 0;
  for (let at = lower.indexOf(needle); at >= 0; at = lower.indexOf(needle, from)) {
    if (at > from) runs.push({ text: text.slice(from, at), marked: false });
    from = at + needle.length;
    runs.push({ text: text.slice(at, from), marked: true });
  }
  if (from < text.length) runs.push({ text: text.slice(from), marked: false });
  return runs;
}

/** Cuts a text into runs at the places that the core marked: starts and ends in UTF-16 units. */
export function markRanges(
  text: string,
  marks: readonly (readonly [number, number])[],
): MarkedRun[] {
  const runs: MarkedRun[] = [];
  let from = 0;
  for (const [start, end] of marks) {
    if (start < from || end <= start || end > text.length) continue;
    if (start > from) runs.push({ text: text.slice(from, start), marked: false });
    runs.push({ text: text.slice(start, end), marked: true });
    from = end;
  }
  if (from < text.length) runs.push({ text: text.slice(from), marked: false });
  return runs;
}
