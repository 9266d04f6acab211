import { useEffect } from "react";
import { formatDay } from "../components/format";
import { call, remind } from "../ipc/call";
import type { DeadlineNotice, DeadlineNotices } from "../ipc/generated";
import { choice, t } from "../texts/t";
import { preferences } from "./preferences";

const LOOK_EVERY_MS = 15 * 60_000;
const DAY_MS = 24 * 60 * 60_000;
const KEY = "lxq.reminded";

/** Whether a time of day lies in the quiet hours, which may go past midnight; both as `HH:MM`. */
export function isQuiet(clock: string, from: string, until: string): boolean {
  if (from === until) return false;
  return from < until ? clock >= from && clock < until : clock >= from || clock < until;
}

/** What is to be said of the notices of one day: a title and one line with kinds and counts. */
export function reminderOf(
  notices: readonly DeadlineNotice[],
  daysLeft: 1 | 7,
  today: string,
): { title: string; body: string } | null {
  const due = notices.filter((notice) => notice.days_left === daysLeft);
  if (due.length === 0) return null;
  // A warning whose own day is a day off comes before it, and then says of which day it is.
  const exact = new Date(Date.parse(today) + daysLeft * DAY_MS).toISOString().slice(0, 10);
  const lines = due.map((notice) => {
    const words = { kind: choice("work_kind", notice.kind), n: notice.count };
    return notice.due_on === exact
      ? t("today.notice.line", words)
      : t("today.notice.line_on", { ...words, day: formatDay(notice.due_on) });
  });
  const isExact = due.every((notice) => notice.due_on === exact);
  const title = t(isExact ? `today.notice.title.${daysLeft}` : "today.notice.title.later");
  return { title, body: lines.join(t("today.notice.joint")) };
}

/** What was already said today: a day and counts, nothing of the casebook. */
function mark(found: DeadlineNotices, daysLeft: number): string {
  const due = found.notices.filter((notice) => notice.days_left === daysLeft);
  return `${found.today} ${daysLeft} ${due.map((one) => `${one.kind}${one.due_on}x${one.count}`).join(" ")}`;
}

async function look(): Promise<void> {
  const { reminds, quietFrom, quietUntil } = preferences();
  const now = new Date();
  const clock = `${String(now.getHours()).padStart(2, "0")}:${String(now.getMinutes()).padStart(2, "0")}`;
  if (!reminds || isQuiet(clock, quietFrom, quietUntil)) return;
  const found = await call("deadline_notices", {}).catch(() => null);
  if (found === null) return;
  const said = readSaid(found.today);
  for (const daysLeft of [1, 7] as const) {
    const reminder = reminderOf(found.notices, daysLeft, found.today);
    const sign = mark(found, daysLeft);
    if (reminder === null || said.includes(sign)) continue;
    // One after the other, so that tomorrow's stands above next week's.
    // oxlint-disable-next-line no-await-in-loop
    if (await remind(reminder.title, reminder.body)) said.push(sign);
  }
  keepSaid(said);
}

/** Marks of today; those of other days are forgotten. */
function readSaid(today: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    if (!Array.isArray(kept)) return [];
    return kept.filter((one): one is string => typeof one === "string" && one.startsWith(today));
  } catch {
    return [];
  }
}

function keepSaid(said: readonly string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(said));
  } catch {
    // Without storage the reminder is given once more; it is no harm.
  }
}

/** Reminds of limits a week and a day before, outside the quiet hours, while the casebook is open. */
export function useReminders(): void {
  useEffect(() => {
    void look();
    const timer = setInterval(() => void look(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
}
