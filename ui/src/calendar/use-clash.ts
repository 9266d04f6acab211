import type { BookingAsk } from "../ipc/generated";
import { useAsk } from "../ipc/queries";

const NOTHING: BookingAsk = { starts_at: "1970-01-01T00:00:00Z", person_ids: [] };

/** What a booking that somebody thinks of runs into; nothing while it is not whole. */
export function useClash(ask: BookingAsk | null) {
  const { data } = useAsk("check_booking", ask ?? NOTHING, {
    enabled: ask !== null,
    keepPrevious: true,
  });
  const found = ask === null ? undefined : data;
  return {
    clashes: found?.clashes ?? [],
    also: found?.also ?? [],
    isDayOff: found?.is_day_off ?? false,
  };
}
