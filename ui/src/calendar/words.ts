import { clockOf } from "../components/clock-time";
import { formatDay } from "../components/format";
import type { CalendarKind, CalendarRow } from "../ipc/generated";
import { choice, t } from "../texts/t";
import { type View, daysOf, weekdayOf } from "./days";

/** How an entry is coloured: what happens, what ends, what is walked round, who sits where. */
export type Tone = "session" | "held" | "due" | "over" | "round" | "duty";

/** Kinds by which something must be done. */
const DUE: ReadonlySet<CalendarKind> = new Set([
  "dispute_due",
  "performance_due",
  "confirmation_due",
  "follow_up_due",
  "enforcement_due",
  "request_due",
  "referral_due",
  "rating_due",
  "hazard_due",
  "hazard_review",
]);

/** The tone of an entry on a given day. */
export function toneOf(row: CalendarRow, today: string): Tone {
  if (row.kind === "session") return row.status === "scheduled" ? "session" : "held";
  if (row.kind === "appointment") return row.status === "planned" ? "session" : "held";
  if (row.kind === "duty") return "duty";
  if (DUE.has(row.kind)) return row.day < today ? "over" : "due";
  return "round";
}

/** The names that an entry's words need. */
export interface Names {
  person: (id: string) => string;
  platform: (id: string) => string;
  room: (id: string) => string;
}

/** What an entry is about, in a few words. */
export function subjectOf(row: CalendarRow, names: Names): string {
  if (row.kind === "duty") {
    const people = row.person_ids.map((id) => names.person(id)).join(t("common.separator"));
    return t("calendar.duty_line", {
      who: people,
      where: row.platform_id ? names.platform(row.platform_id) : "",
      shift: choice("duty_shift", row.status ?? "day"),
    });
  }
  return row.title ?? row.docket_no ?? "";
}

/** The time of an entry: 09:00–10:00; empty for a whole day. */
export function timeOf(row: CalendarRow): string {
  if (!row.starts_at) return "";
  const start = clockOf(row.starts_at);
  return row.ends_at ? `${start}–${clockOf(row.ends_at)}` : start;
}

/** The short word of a kind, as a chip begins with it. */
export function kindWord(kind: CalendarKind): string {
  return t(`calendar.kind.${kind}`);
}

/** Everything about an entry in one sentence, for tips and screen readers. */
export function spoken(row: CalendarRow, names: Names): string {
  const words = [
    choice("calendar_kind", row.kind),
    timeOf(row),
    subjectOf(row, names),
    row.docket_no && row.title ? row.docket_no : "",
    row.kind === "session" && row.status ? choice("session_result", row.status) : "",
    row.room_id ? names.room(row.room_id) : "",
    row.kind === "duty"
      ? ""
      : row.person_ids.map((id) => names.person(id)).join(t("common.separator")),
  ];
  return words.filter(Boolean).join(" ");
}

/** The weekday of a day: 周二. */
export function weekdayWord(day: string): string {
  return t("calendar.weekdays").split(",")[weekdayOf(day)] ?? "";
}

/** What is in sight: 2026年11月, or the days from and to. */
export function titleOf(view: View, day: string): string {
  if (view === "month") {
    return t("calendar.month_title", { year: day.slice(0, 4), month: Number(day.slice(5, 7)) });
  }
  const days = daysOf(view, day);
  const first = days[0] ?? day;
  if (view === "day") return `${formatDay(first)} ${weekdayWord(first)}`;
  return t("calendar.week_title", { from: formatDay(first), to: shortDay(days.at(-1) ?? first) });
}

/** A day without its year: 11月24日. */
export function shortDay(day: string): string {
  return t("calendar.short_day", { month: Number(day.slice(5, 7)), date: Number(day.slice(8)) });
}
