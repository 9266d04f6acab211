import { dayFrom, oneFrom, textFrom, tidy } from "../components/filters/spans";
import type { HotSpotsAsk, SubjectKind } from "../ipc/generated";

/** The windows that are offered, in days. */
export const WINDOWS = ["7", "14", "30", "90"] as const;
/** A window. */
export type Window = (typeof WINDOWS)[number];
/** The window where none is chosen. */
export const USUAL_WINDOW: Window = "14";

/** The kinds of matters that are compared. */
export const KINDS = ["request", "dispute", "hazard"] as const satisfies SubjectKind[];
/** A kind of matters that is compared. */
export type Kind = (typeof KINDS)[number];

/** What the address says of the room. Whatever is ordinary is left out of it. */
export interface HotSpotSearch {
  days?: Window | undefined;
  kind?: Kind | undefined;
  platform?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

/** Reads an address; what it does not understand is dropped. */
export function readSearch(search: Record<string, unknown>): HotSpotSearch {
  return tidy({
    days: oneFrom(WINDOWS, textFrom(search["days"])),
    kind: oneFrom(KINDS, search["kind"]),
    platform: textFrom(search["platform"]),
    from: dayFrom(search["from"]),
    to: dayFrom(search["to"]),
  });
}

/** What the core is asked. */
export function askFor({ days, kind, platform, from, to }: HotSpotSearch): HotSpotsAsk {
  return tidy({
    days: Number(days ?? USUAL_WINDOW),
    kinds: kind ? [kind] : undefined,
    platform_id: platform,
    from,
    to,
  });
}

/** Whether anything narrows what is compared. */
export function isFiltered({ kind, platform, from, to }: HotSpotSearch): boolean {
  return [kind, platform, from, to].some((value) => value !== undefined);
}
