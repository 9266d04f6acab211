/** What the address of the numbers holds. */
export interface NumbersSearch {
  from?: string;
  to?: string;
  platform?: string;
  daily?: boolean;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads the address; what it does not know it leaves out. */
export function readNumbers(raw: Record<string, unknown>): NumbersSearch {
  const text = (name: string): string | undefined => {
    const value = raw[name];
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const day = (name: string): string | undefined => {
    const value = text(name);
    return value !== undefined && DAY.test(value) ? value : undefined;
  };
  const search: NumbersSearch = {};
  const [from, to, platform] = [day("from"), day("to"), text("platform")];
  if (from) search.from = from;
  if (to) search.to = to;
  if (platform) search.platform = platform;
  if (raw["daily"] === true) search.daily = true;
  return search;
}
