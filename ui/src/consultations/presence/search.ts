import { dayFrom, textFrom, tidy } from "../../components/filters/spans";

/** What the address of the presences says. */
export interface PresenceSearch {
  from?: string | undefined;
  to?: string | undefined;
  person?: string | undefined;
  platform?: string | undefined;
  /** Only those without a check-out. */
  open?: true | undefined;
}

/** Reads an address; what it does not understand is dropped. */
export function readPresenceSearch(search: Record<string, unknown>): PresenceSearch {
  return tidy({
    from: dayFrom(search["from"]),
    to: dayFrom(search["to"]),
    person: textFrom(search["person"]),
    platform: textFrom(search["platform"]),
    open: search["open"] === true ? true : undefined,
  });
}

/** Whether anything narrows the list. */
export function isNarrowed(search: PresenceSearch): boolean {
  return Object.values<unknown>({ ...search }).some((value) => value !== undefined);
}
