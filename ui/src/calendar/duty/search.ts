import { dayFrom, textFrom, tidy } from "../../components/filters/spans";

/** What the address says of the roster. */
export interface RosterSearch {
  /** A day of the week in sight; today where absent. */
  day?: string | undefined;
  platform?: string | undefined;
  /** Print and show the people's telephone numbers. */
  phones?: true | undefined;
}

/** Reads an address; what it does not understand is dropped. */
export function readRoster(search: Record<string, unknown>): RosterSearch {
  return tidy({
    day: dayFrom(search["day"]),
    platform: textFrom(search["platform"]),
    phones: search["phones"] === true ? true : undefined,
  });
}
