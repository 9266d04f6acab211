import { textFrom, tidy } from "../../components/filters/spans";
import { parseMonth } from "../../allowance/months";
import type { ServiceStatementAsk } from "../../ipc/generated";

/** What the address of the statement says: a month, a whole year, or this month. */
export interface StatementSearch {
  /** `YYYY-MM`. */
  month?: string | undefined;
  /** `YYYY`; a whole year. */
  year?: number | undefined;
  lawyer?: string | undefined;
  platform?: string | undefined;
}

/** Reads an address; what it does not understand is dropped. */
export function readStatementSearch(search: Record<string, unknown>): StatementSearch {
  const month = textFrom(search["month"]);
  const year = Number(search["year"]);
  return tidy({
    month: month && parseMonth(month) ? month : undefined,
    year: Number.isInteger(year) && year >= 2000 && year <= 2099 ? year : undefined,
    lawyer: textFrom(search["lawyer"]),
    platform: textFrom(search["platform"]),
  });
}

/** What the core is asked. */
export function askFor(search: StatementSearch, today: string): ServiceStatementAsk {
  const month = parseMonth(search.month ?? today.slice(0, 7));
  return tidy({
    year: search.year ?? month?.year,
    month: search.year === undefined ? month?.month : undefined,
    lawyer_id: search.lawyer,
    platform_id: search.platform,
  });
}
