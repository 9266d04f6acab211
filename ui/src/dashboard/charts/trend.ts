import { daysWithin, formatMonth } from "../words";
import type { DashboardMonth } from "../../ipc/generated";
import { choice, t } from "../../texts/t";
import type { Links } from "../links";
import { type ChartTable, points, sumOf } from "../table";
import { INKS, frame, legend, nameAxis, numberAxis } from "./look";

/** Disputes by month. */
export function trendTable(months: readonly DashboardMonth[], links: Links): ChartTable {
  const rows = months.map((month) => ({
    key: month.from,
    title: formatMonth(month.from),
    note: daysWithin(month),
    cells: [
      { value: month.registered, href: links.disputes(month) },
      { value: month.closed, href: links.cases(month, "closed") },
      { value: month.settled, href: links.cases(month, "settled") },
    ],
  }));
  return {
    corner: t("dashboard.month"),
    columns: [
      choice("dashboard_count", "registered"),
      choice("dashboard_count", "closed"),
      choice("dashboard_count", "settled"),
    ],
    rows,
    total: { key: "total", title: t("dashboard.total"), cells: sumOf(rows, 3) },
  };
}

/** Requests by month. */
export function requestTrendTable(months: readonly DashboardMonth[], links: Links): ChartTable {
  const rows = months.map((month) => ({
    key: month.from,
    title: formatMonth(month.from),
    note: daysWithin(month),
    cells: [
      { value: month.received, href: links.requests(month) },
      {
        value: month.finished,
        href: links.requests(month, { kind: "counted", status: "finished" }),
      },
    ],
  }));
  return {
    corner: t("dashboard.month"),
    columns: [t("dashboard.received"), t("dashboard.finished")],
    rows,
    total: { key: "total", title: t("dashboard.total"), cells: sumOf(rows, 2) },
  };
}

/** What came in as bars, what was done as lines over them. */
export function trendOption(table: ChartTable, font: number) {
  const lines = [
    { color: INKS.main, type: "solid", symbol: "circle" },
    { color: INKS.warn, type: "dashed", symbol: "diamond" },
  ] as const;
  return {
    ...frame(font),
    tooltip: { ...frame(font).tooltip, trigger: "axis" as const },
    legend: legend(font),
    grid: { left: 8, right: 12, top: 40, bottom: 8, outerBoundsMode: "same" as const },
    xAxis: nameAxis(
      table.rows.map(({ title }) => title),
      font,
    ),
    yAxis: numberAxis(font),
    series: table.columns.map((name, at) => {
      const line = lines[at - 1];
      if (!line) {
        return {
          type: "bar" as const,
          name,
          data: points(table, at),
          barMaxWidth: 34,
          itemStyle: { color: INKS.soft, borderRadius: [3, 3, 0, 0] },
        };
      }
      return {
        type: "line" as const,
        name,
        data: points(table, at),
        symbol: line.symbol,
        symbolSize: 8,
        lineStyle: { color: line.color, width: 2.5, type: line.type },
        itemStyle: { color: line.color },
      };
    }),
  };
}
