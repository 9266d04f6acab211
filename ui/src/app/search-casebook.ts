import { formatCount } from "../components/format";
import type { IconName } from "../components/icons";
import {
  type MarkedRun,
  type SearchGroup,
  type SearchHit as Hit,
  markRanges,
} from "../components/search-results";
import { call } from "../ipc/call";
import type { HitKind, SearchAnswer, SearchHit } from "../ipc/generated";
import { choice } from "../texts/t";
import { searchStatutes } from "../statutes/search-statutes";
import { searchRooms } from "./search-rooms";

/** The kinds in the order in which they are shown, with how many of each fit. */
const KINDS: readonly { kind: HitKind; icon: IconName; limit: number }[] = [
  { kind: "dispute", icon: "disputes", limit: 8 },
  { kind: "consultation", icon: "consultations", limit: 5 },
  { kind: "request", icon: "requests", limit: 5 },
  { kind: "hazard", icon: "hazards", limit: 5 },
  { kind: "typical_case", icon: "typical_cases", limit: 5 },
  { kind: "person", icon: "person", limit: 4 },
  { kind: "platform", icon: "people", limit: 4 },
];

/**
 * Finds records of every kind, then rooms. Each kind is asked for by itself, so that twelve
 * thousand requests do not push the one mediator of that name out of sight.
 */
export async function searchCasebook(
  text: string,
  signal: AbortSignal,
): Promise<readonly SearchGroup[]> {
  const [rooms, statutes, ...answers] = await Promise.all([
    searchRooms(text),
    searchStatutes(text, signal),
    ...KINDS.map(({ kind, limit }) => call("search", { text, kinds: [kind], limit }, signal)),
  ]);
  const groups = KINDS.flatMap(({ kind, icon }, at) => {
    const answer = answers[at];
    return answer ? groupOf(kind, icon, answer) : [];
  });
  return [...groups, ...statutes, ...rooms];
}

/** One kind's hits as a group; nothing where there are none. */
export function groupOf(kind: HitKind, icon: IconName, answer: SearchAnswer): SearchGroup[] {
  if (answer.hits.length === 0) return [];
  const group: SearchGroup = {
    key: kind,
    title: choice("hit_kind", kind),
    hits: answer.hits.map((hit) => hitOf(hit, icon)),
  };
  if (answer.capped) group.count = `${formatCount(answer.count)}+`;
  else if (answer.count > answer.hits.length) group.count = formatCount(answer.count);
  return [group];
}

function hitOf(hit: SearchHit, icon: IconName): Hit {
  const shown: Hit = {
    key: hit.id,
    icon,
    title: markRanges(hit.title, hit.title_marks),
    open: () => {
      window.location.hash = placeOf(hit.kind, hit.id);
    },
  };
  const detail: MarkedRun[] = markRanges(hit.snippet, hit.snippet_marks);
  if (detail.length > 0) shown.detail = detail;
  return shown;
}

/** The address of a record. */
export function placeOf(kind: HitKind, id: string): string {
  switch (kind) {
    case "dispute":
      return `/disputes/${id}`;
    case "consultation":
      return `/consultations/${id}`;
    case "request":
      return `/requests/${id}`;
    case "hazard":
      return `/hazards/${id}`;
    case "typical_case":
      return `/typical-cases/${id}`;
    case "person":
      return `/people?tab=people&open=${id}`;
    case "platform":
      return `/people?tab=platforms&open=${id}`;
  }
}
