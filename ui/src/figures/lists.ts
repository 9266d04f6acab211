import { KINDS } from "../people/search";
import type { FigureTable } from "../ipc/generated";
import { SPANS, daysOf } from "./periods";

/** The span of a year whose days these are, as part of an address; none for the last twelve months. */
function spanOf({ from, to }: Pick<FigureTable, "from" | "to">): string {
  const year = Number(from.slice(0, 4));
  const span = SPANS.find((one) => {
    const days = daysOf(one, year);
    return days.from === from && days.to === to;
  });
  return span ? `&span=${span}&year=${year}` : "";
}

/** The list of what a line of the yearly report counts, as an address; none where no list holds just that. */
export function listOf(key: string, { from, to }: Pick<FigureTable, "from" | "to">): string | null {
  const within = `from=${from}&to=${to}`;
  const kind = KINDS.find((one) => key === `platform_${one}`);
  if (kind) return `/people?tab=platforms&kind=${kind}`;
  switch (key) {
    case "received":
      return `/requests?${within}`;
    // A rate opens what it counts, not what it is divided by.
    case "closing_rate":
      return `/requests?${within}&kind=counted&status=finished`;
    case "high_star":
      return `/requests?${within}&kind=high_star`;
    case "old_petition":
      return `/requests?${within}&kind=old_petition`;
    case "legal_matter":
      return `/requests?${within}&kind=legal`;
    case "lawyers":
      return "/people?tab=people&job=lawyer";
    case "mediators":
      return "/people?tab=people&job=mediator";
    case "judges":
      return "/people?tab=people&job=judge";
    case "disputes":
      return `/disputes?${within}`;
    case "womens_councils":
      return "/people?tab=councils";
    // How many there were is for all; what was said, for the lawyer alone.
    case "consultation":
      return `/consultations/numbers?${within}`;
    case "street_success_rate":
      return `/figures/slice?rows=mediation_kind&columns=outcome${spanOf({ from, to })}`;
    default:
      return null;
  }
}
