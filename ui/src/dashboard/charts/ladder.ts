import type { RatingRung, SatisfactionLadder } from "../../ipc/generated";
import { palette } from "../../app/palette";
import { choice, t } from "../../texts/t";
import type { Days, Links } from "../links";
import { type ChartTable, plain, points, sumOf } from "../table";
import { percentOf } from "../words";
import { INKS, SHADES, frame, legend, nameAxis, numberAxis } from "./look";

/** Satisfaction of requests, the best level first, with the share of what was rated. */
export function satisfactionTable(
  { levels, rated, unrated }: SatisfactionLadder,
  days: Days,
  links: Links,
): ChartTable {
  return {
    corner: t("dashboard.level"),
    columns: [t("dashboard.sheet.requests")],
    rows: levels.map(({ level, count }) => ({
      key: level,
      title: choice("satisfaction", level),
      note: percentOf(count, rated),
      cells: [
        {
          value: count,
          href: count > 0 ? links.requests(days, { kind: "counted", satisfaction: level }) : null,
        },
      ],
    })),
    total: {
      key: "total",
      title: t("dashboard.rated"),
      note: t("dashboard.unrated", { n: unrated }),
      cells: [plain(rated)],
    },
  };
}

/** 好差评, the best level first: what counts, what does not, and the list that holds both. */
export function ratingsTable(rungs: readonly RatingRung[], days: Days, links: Links): ChartTable {
  const rows = rungs.map(({ level, count, excluded }) => ({
    key: level,
    title: choice("satisfaction", level),
    cells: [
      plain(count),
      plain(excluded),
      {
        value: count + excluded,
        href: count + excluded > 0 ? links.ratings(days, level) : null,
      },
    ],
  }));
  return {
    corner: t("dashboard.level"),
    columns: [t("dashboard.counted"), t("dashboard.excluded"), t("dashboard.total")],
    rows,
    total: { key: "total", title: t("dashboard.total"), cells: sumOf(rows, 3) },
  };
}

const RUNGS = [SHADES[5], SHADES[4], SHADES[3], INKS.warn, INKS.bad] as const;

/** A rung for each level; of 好差评 what does not count stands pale at its end. */
export function ladderOption(table: ChartTable, font: number) {
  const isPlain = table.columns.length === 1;
  const parts = isPlain ? [0] : [0, 1];
  return {
    ...frame(font),
    tooltip: {
      ...frame(font).tooltip,
      trigger: "axis" as const,
      axisPointer: { type: "none" as const },
    },
    ...(isPlain ? {} : { legend: legend(font) }),
    grid: {
      left: 8,
      right: 48,
      top: isPlain ? 8 : 40,
      bottom: 8,
      outerBoundsMode: "same" as const,
    },
    xAxis: { ...numberAxis(font), splitNumber: 4 },
    yAxis: {
      ...nameAxis(
        table.rows.map(({ title }) => title),
        font,
      ),
      inverse: true,
    },
    series: parts.map((at) => ({
      type: "bar" as const,
      stack: "all",
      name: table.columns[at] ?? "",
      barMaxWidth: 26,
      label: {
        show: isPlain,
        position: "right" as const,
        color: palette.inkSoft,
        fontSize: font,
      },
      itemStyle: { color: at === 0 ? INKS.main : INKS.soft },
      data: points(table, at).map(({ value }, row) => ({
        value,
        href: table.rows[row]?.cells.at(-1)?.href ?? null,
        itemStyle: { color: at === 0 ? (RUNGS[row] ?? INKS.main) : INKS.soft },
      })),
    })),
  };
}
