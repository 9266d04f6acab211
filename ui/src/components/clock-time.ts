import { t } from "../texts/t";
import { halfWidth } from "./format";

/**
 * Reads a time of day as people type it — `1405`, `905`, `14:05`, `14点5分`, `2点半`, `下午2:30` —
 * into `HH:MM`. Null when there is no such time.
 */
export function parseClock(text: string): string | null {
  const typed = halfWidth(text).replaceAll(/\s/g, "");
  const match =
    /^(上午|早上|下午|晚上)?(\d{1,2})[:.点时](?:(\d{1,2})分?|(半))?$/.exec(typed) ??
    /^(上午|早上|下午|晚上)?(\d{1,2})(\d{2})?$/.exec(typed);
  if (!match) return null;
  const [, part, hours = "", minutes, half] = match;
  const isLate = part === "下午" || part === "晚上";
  const hour = Number(hours) + (isLate && Number(hours) < 12 ? 12 : 0);
  const minute = half ? 30 : Number(minutes ?? 0);
  return hour > 23 || minute > 59 ? null : `${two(hour)}:${two(minute)}`;
}

/** A day and a time of day on this desk as an instant (RFC 3339). */
export function instantOf(day: string, clock: string): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const [hour = 0, minute = 0] = clock.split(":").map(Number);
  return new Date(year, month - 1, date, hour, minute).toISOString();
}

/** The day of an instant on this desk. */
export function dayOf(instant: string): string {
  const at = new Date(instant);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** The time of day of an instant on this desk, `HH:MM`. */
export function clockOf(instant: string): string {
  const at = new Date(instant);
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** Whole minutes from one instant to another; null when there is none or it would run backwards. */
export function minutesBetween(start: string | null, end: string | null): number | null {
  if (start === null || end === null) return null;
  const minutes = Math.floor((Date.parse(end) - Date.parse(start)) / 60_000);
  return Number.isNaN(minutes) || minutes < 0 ? null : minutes;
}

/** How long something took: 1 小时 20 分钟. */
export function durationWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return t("common.time.minutes", { n: rest });
  if (rest === 0) return t("common.time.hours", { n: hours });
  return t("common.time.hours_minutes", { h: hours, m: rest });
}

function two(n: number): string {
  return String(n).padStart(2, "0");
}
