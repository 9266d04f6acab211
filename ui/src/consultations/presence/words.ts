import { clockOf, dayOf, durationWords, minutesBetween } from "../../components/clock-time";
import { DASH, formatDay } from "../../components/format";
import type { PresenceRow } from "../../ipc/generated";
import { t } from "../../texts/t";

/** The day of a presence. */
export function presenceDay(row: PresenceRow): string {
  return row.starts_at === null ? DASH : formatDay(dayOf(row.starts_at));
}

/** From when to when, and how long: 08:40–11:35，2 小时 55 分钟. */
export function presenceTime(row: PresenceRow): string {
  if (row.starts_at === null) return DASH;
  const start = clockOf(row.starts_at);
  const minutes = minutesBetween(row.starts_at, row.ends_at);
  if (row.ends_at === null || minutes === null) {
    return `${start}–（${t("service.presence.no_end")}）`;
  }
  return `${start}–${clockOf(row.ends_at)} · ${durationWords(minutes)}`;
}
