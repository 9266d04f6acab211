import type { HotSpot, SubjectKind } from "../ipc/generated";

/** At most so many words in a heading. */
const WORDS = 2;
/** At most so many bars. */
const BARS = 30;
const DAY_MS = 86_400_000;

/** What a group is about: its first words, or its type where it shares none. */
export function subjectOf({ terms, category }: HotSpot): string {
  const words = terms.slice(0, WORDS);
  return words.length > 0 ? words.join("、") : (category ?? "");
}

/** A bar of the time line: how many matters came in its days, and whether they are the densest ones. */
export interface Bar {
  count: number;
  isPeak: boolean;
}

/** The matters along the days from the first to the last. */
export function barsOf(spot: HotSpot): Bar[] {
  const first = dayNumber(spot.first_on);
  const length = dayNumber(spot.last_on) - first + 1;
  const count = Math.max(1, Math.min(BARS, length));
  const place = (day: string): number =>
    Math.min(count - 1, Math.floor(((dayNumber(day) - first) * count) / length));
  const bars = Array.from({ length: count }, (_, at) => ({
    count: 0,
    isPeak: at >= place(spot.peak_from) && at <= place(spot.peak_to),
  }));
  for (const { day } of spot.matters) {
    const bar = bars[place(day)];
    if (bar) bar.count += 1;
  }
  return bars;
}

function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

/** Where a matter opens. */
export function addressOf(kind: SubjectKind): "/requests/$id" | "/disputes/$id" | "/hazards/$id" {
  if (kind === "dispute") return "/disputes/$id";
  return kind === "hazard" ? "/hazards/$id" : "/requests/$id";
}
