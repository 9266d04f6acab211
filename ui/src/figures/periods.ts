/** The spans of a year that a table is made of. */
export const SPANS = [
  "last12",
  "year",
  "h1",
  "h2",
  "q1",
  "q2",
  "q3",
  "q4",
  "m1",
  "m2",
  "m3",
  "m4",
  "m5",
  "m6",
  "m7",
  "m8",
  "m9",
  "m10",
  "m11",
  "m12",
] as const;
/** A span of a year. */
export type Span = (typeof SPANS)[number];

/** The months of a span, the first and the last, from 1. */
function months(span: Exclude<Span, "last12">): [number, number] {
  const n = Number(span.slice(1));
  switch (span[0]) {
    case "h":
      return n === 1 ? [1, 6] : [7, 12];
    case "q":
      return [3 * n - 2, 3 * n];
    case "m":
      return [n, n];
    default:
      return [1, 12];
  }
}

/** The days of a span of a year; nothing where the core chooses the last twelve months. */
export function daysOf(span: Span, year: number): { from?: string; to?: string } {
  if (span === "last12") return {};
  const [first, last] = months(span);
  const end = new Date(Date.UTC(year, last, 0)).getUTCDate();
  return { from: `${year}-${two(first)}-01`, to: `${year}-${two(last)}-${two(end)}` };
}

function two(n: number): string {
  return String(n).padStart(2, "0");
}
