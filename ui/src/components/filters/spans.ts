/** The first and last day of the month that lies so many months before a day's. */
export function monthSpan(today: string, before: number): { from: string; to: string } {
  const [year = 1970, month = 1] = today.split("-").map(Number);
  return {
    from: isoDay(Date.UTC(year, month - 1 - before, 1)),
    to: isoDay(Date.UTC(year, month - before, 0)),
  };
}

function isoDay(at: number): string {
  return Number.isNaN(at) ? "" : new Date(at).toISOString().slice(0, 10);
}

/** A calendar day out of an address, if it is one. */
export function dayFrom(value: unknown): string | undefined {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  const day = new Date(`${value}T00:00:00Z`);
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value
    ? undefined
    : value;
}

/** A text out of an address; the router reads bare digits as a number. */
export function textFrom(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** One of a list out of an address. */
export function oneFrom<V extends string>(list: readonly V[], value: unknown): V | undefined {
  return list.find((one) => one === value);
}

/** The same without what is undefined, so that an address shows only what is asked. */
export function tidy<T extends object>(search: T): T {
  // Leaving out undefined keys of a type with optional keys keeps its type.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as T;
}
