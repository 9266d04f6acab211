import { tidy } from "../components/filters/spans";
import type { WomensCouncilTotalsAsk } from "../ipc/generated";
import type { PeopleSearch } from "./search";

/** What the core is asked about the women's councils. */
export function councilsAsk(search: PeopleSearch): WomensCouncilTotalsAsk {
  return tidy({
    text: search.find,
    community: search.community,
    platform_id: search.platform,
    is_active: search.left === true ? undefined : true,
  });
}
