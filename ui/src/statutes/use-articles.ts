import { useQueryClient } from "@tanstack/react-query";
import { call } from "../ipc/call";
import type { StatuteHit, StatuteSearchAnswer, StatuteSearchAsk } from "../ipc/generated";
import { useAsk } from "../ipc/queries";

/** Articles that fit what is typed, and the answer for a text that was typed just now. */
export interface Articles {
  hits: readonly StatuteHit[];
  answer: StatuteSearchAnswer | undefined;
  error: unknown;
  /** The answer for the text as it stands, waited for where it is still under way. */
  now: () => Promise<StatuteSearchAnswer>;
}

/** Seeks articles while somebody types. */
export function useArticles(ask: StatuteSearchAsk): Articles {
  const client = useQueryClient();
  const enabled = ask.text.trim() !== "";
  const { data, error } = useAsk("statute_search", ask, { enabled, keepPrevious: true });
  const answer = enabled ? data : undefined;
  return {
    hits: answer?.articles ?? [],
    answer,
    error: enabled ? error : null,
    now: () =>
      client.fetchQuery({
        queryKey: ["statute_search", ask],
        queryFn: ({ signal }) => call("statute_search", ask, signal),
      }),
  };
}
