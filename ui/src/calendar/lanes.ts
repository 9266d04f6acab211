/** Something that takes a time, in minutes of its day. */
export interface Span {
  from: number;
  to: number;
}

/** Where a span stands beside others: its lane, and how many lanes share the width. */
export interface Placed<S extends Span> {
  span: S;
  lane: number;
  lanes: number;
}

/** The shortest block that can be read, in minutes. */
export const SHORTEST = 30;

/**
 * Places spans side by side where they share time: each takes the first free lane, and all that
 * hang together share the width evenly. Touching ends do not share time.
 */
export function placed<S extends Span>(spans: readonly S[]): Placed<S>[] {
  const inOrder = spans
    .map((span) => ({ span, from: span.from, to: Math.max(span.to, span.from + SHORTEST) }))
    // A copy of its own; `toSorted` is younger than the oldest browsers that we serve.
    // oxlint-disable-next-line unicorn/no-array-sort
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const found: Placed<S>[] = [];
  let cluster: Placed<S>[] = [];
  let ends: number[] = [];
  const close = (): void => {
    for (const one of cluster) one.lanes = ends.length;
    found.push(...cluster);
    cluster = [];
    ends = [];
  };
  for (const { span, from, to } of inOrder) {
    if (ends.length > 0 && ends.every((end) => end <= from)) close();
    const free = ends.findIndex((end) => end <= from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = to;
    cluster.push({ span, lane, lanes: 1 });
  }
  close();
  return found;
}

/** The hours to show so that every span is within: 8 to 20 at least. */
export function hoursFor(spans: readonly Span[]): { first: number; last: number } {
  const starts = spans.map((span) => Math.floor(span.from / 60));
  const ends = spans.map((span) => Math.ceil(Math.max(span.to, span.from + SHORTEST) / 60));
  return {
    first: Math.max(0, Math.min(8, ...starts)),
    last: Math.min(24, Math.max(20, ...ends)),
  };
}

/** The minutes of the day at a height within a column, to the quarter of an hour. */
export function minutesAt(
  offset: number,
  height: number,
  { first, last }: { first: number; last: number },
): number {
  const minutes = first * 60 + (offset / Math.max(height, 1)) * (last - first) * 60;
  const quarter = Math.round(minutes / 15) * 15;
  return Math.min(Math.max(quarter, first * 60), last * 60 - 15);
}

/** `HH:MM` of minutes of the day. */
export function clockAt(minutes: number): string {
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Minutes of the day of `HH:MM`. */
export function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return hours * 60 + minutes;
}

function two(n: number): string {
  return String(n).padStart(2, "0");
}
