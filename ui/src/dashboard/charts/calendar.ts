import type { DashboardDay } from "../../ipc/generated";
import { palette } from "../../app/palette";
import { formatDay } from "../../components/format";
import { t } from "../../texts/t";
import type { Links } from "../links";
import { type ChartTable } from "../table";
import { frame, shadeSteps } from "./look";

/** What came on every day: requests, disputes, both. */
export function daysTable(days: readonly DashboardDay[], links: Links): ChartTable {
  return {
    corner: t("dashboard.day"),
    columns: [t("dashboard.received"), t("dashboard.registered"), t("dashboard.total")],
    rows: days.map(({ day, requests, disputes }) => {
      const span = { from: day, to: day };
      return {
        key: day,
        title: formatDay(day),
        cells: [
          { value: requests, href: requests > 0 ? links.requests(span) : null },
          { value: disputes, href: disputes > 0 ? links.disputes(span) : null },
          { value: requests + disputes, href: null },
        ],
      };
    }),
  };
}

/** A square for every day, the darker the more came; a click opens its requests, or else its disputes. */
export function calendarOption(table: ChartTable, font: number) {
  const days = table.rows.map(({ key, cells }) => ({
    value: [key, cells[2]?.value ?? 0] as [string, number],
    href: cells[0]?.href ?? cells[1]?.href ?? null,
  }));
  return {
    ...frame(font),
    visualMap: {
      type: "piecewise" as const,
      orient: "horizontal" as const,
      dimension: 1,
      left: 40,
      bottom: 0,
      itemWidth: 14,
      itemHeight: 14,
      textStyle: { color: palette.inkSoft, fontSize: font },
      pieces: shadeSteps(days.map(({ value }) => value[1])),
    },
    calendar: {
      top: 28,
      left: 44,
      right: 8,
      bottom: 40,
      cellSize: ["auto", "auto"] as ["auto", "auto"],
      range: [table.rows[0]?.key ?? "", table.rows.at(-1)?.key ?? ""],
      splitLine: { lineStyle: { color: palette.lineStrong, width: 1 } },
      itemStyle: { color: palette.sheet, borderColor: palette.sheet, borderWidth: 2 },
      dayLabel: {
        firstDay: 1,
        nameMap: t("dashboard.weekdays").split(" "),
        color: palette.inkFaint,
        fontSize: font,
      },
      monthLabel: {
        nameMap: t("dashboard.months").split(" "),
        color: palette.inkSoft,
        fontSize: font,
      },
      yearLabel: { show: false },
    },
    series: [
      {
        type: "heatmap" as const,
        name: t("dashboard.sheet.days"),
        coordinateSystem: "calendar" as const,
        data: days,
        itemStyle: { borderColor: palette.sheet, borderWidth: 2, borderRadius: 3 },
      },
    ],
  };
}
