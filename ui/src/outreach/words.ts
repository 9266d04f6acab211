import type { Tone } from "../components/StatusTag";
import { formatCount } from "../components/format";
import type { OutreachPlanRow, PlanStanding } from "../ipc/generated";
import { choice, t } from "../texts/t";

/** The colours of how a plan stands. */
export const TONES: Readonly<Record<PlanStanding, Tone>> = {
  done: "good",
  ahead: "good",
  on_track: "active",
  behind: "urgent",
};

/** When a line should be done. */
export function monthWords(month: number | null): string {
  return month === null ? t("outreach.any_month") : t("outreach.month", { n: month });
}

/** A line of the plan in a word, for selects: 反诈 · 现场宣传 · 3月底前. */
export function lineWords(line: Pick<OutreachPlanRow, "theme" | "form" | "month">): string {
  return [line.theme, choice("outreach_form", line.form), monthWords(line.month)].join(" · ");
}

/** Done of planned, with separators: 3 / 4. */
export function doneOf(done: number, planned: number | null): string {
  if (planned === null || planned === 0) return formatCount(done);
  return t("outreach.done_of", { done: formatCount(done), planned: formatCount(planned) });
}

/** How much of a bar is filled, 0 to 100; nothing where nothing was planned. */
export function share(done: number, planned: number | null): number {
  if (planned === null || planned === 0) return 0;
  return Math.min(100, Math.round((100 * done) / planned));
}

/** Themes to offer: those used here first, then the usual ones, each once. */
export function themeOffers(used: readonly string[]): string[] {
  return [...new Set([...used, ...t("outreach.themes.list").split(",")])];
}
