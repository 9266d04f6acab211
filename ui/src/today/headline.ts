import { DASH, formatCount } from "../components/format";
import type { HeadlineFigures, Rate } from "../ipc/generated";
import { choice, t } from "../texts/t";

/** One figure of the year: its name, the number, and what it counts. */
export interface Headline {
  key: string;
  name: string;
  value: string;
  meaning: string;
}

/** So many of them always show: those that a report names first. */
export const FIRST = 6;

/** Whether there is anything to tell of: a new casebook has no year behind it. */
export function hasYear(figures: HeadlineFigures): boolean {
  return figures.requests + figures.disputes > 0;
}

function percent(rate: Rate): string {
  return rate.percent === null ? DASH : `${rate.percent.toFixed(1)}%`;
}

function parts(rate: Rate): { part: string; whole: string } {
  return { part: formatCount(rate.part), whole: formatCount(rate.whole) };
}

function line(key: string, value: string, name: string, meaning: string): Headline {
  return { key, name, value, meaning };
}

/** The figures of twelve months in the order of a report. */
export function headlines(figures: HeadlineFigures): Headline[] {
  const places = figures.platforms.filter(({ count }) => count > 0);
  return [
    line(
      "requests",
      formatCount(figures.requests),
      t("today.year.requests"),
      t("today.year.requests.meaning", {
        repeated: formatCount(figures.requests_repeated),
        returned: formatCount(figures.requests_returned),
        invalid: formatCount(figures.requests_invalid),
      }),
    ),
    line(
      "closing",
      percent(figures.closing_rate),
      t("today.year.closing"),
      t("today.year.closing.meaning", parts(figures.closing_rate)),
    ),
    line(
      "satisfaction",
      percent(figures.satisfaction_rate),
      t("today.year.satisfaction"),
      t("today.year.satisfaction.meaning", parts(figures.satisfaction_rate)),
    ),
    line(
      "high_star",
      formatCount(figures.high_star),
      t("today.year.high_star"),
      t("today.year.high_star.meaning", { n: figures.high_star_min }),
    ),
    line(
      "old_petitions",
      formatCount(figures.old_petitions),
      t("today.year.old_petitions"),
      t("today.year.old_petitions.meaning"),
    ),
    line(
      "legal_matters",
      formatCount(figures.legal_matters),
      t("today.year.legal_matters"),
      t("today.year.legal_matters.meaning"),
    ),
    line(
      "disputes",
      formatCount(figures.disputes),
      t("today.year.disputes"),
      t("today.year.disputes.meaning"),
    ),
    line(
      "settlement",
      percent(figures.settlement_rate),
      t("today.year.settlement"),
      t("today.year.settlement.meaning", parts(figures.settlement_rate)),
    ),
    line(
      "inspections",
      formatCount(figures.inspections),
      t("today.year.inspections"),
      t("today.year.inspections.meaning"),
    ),
    line(
      "hazards",
      formatCount(figures.hazards),
      t("today.year.hazards"),
      t("today.year.hazards.meaning"),
    ),
    line(
      "outreach",
      formatCount(figures.outreach),
      t("today.year.outreach"),
      t("today.year.outreach.meaning", { n: formatCount(figures.outreach_people) }),
    ),
    line(
      "councils",
      formatCount(figures.womens_councils),
      t("today.year.councils"),
      t("today.year.councils.meaning", { n: formatCount(figures.womens_council_members) }),
    ),
    line(
      "platforms",
      formatCount(places.reduce((sum, { count }) => sum + count, 0)),
      t("today.year.platforms"),
      places
        .map(({ kind, count }) => `${choice("platform_kind", kind)} ${count}`)
        .join(t("today.year.joint")),
    ),
  ];
}
