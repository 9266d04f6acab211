import type { LimitState, WaitRow } from "../../ipc/generated";
import { choice, t } from "../../texts/t";
import type { Links } from "../links";
import { type ChartTable, plain, sumOf } from "../table";
import { INKS, frame, legend, nameAxis, numberAxis } from "./look";

const STATES = ["within", "near", "over", "resting", "no_limit"] as const satisfies LimitState[];
const COLOURS = [INKS.main, INKS.warn, INKS.bad, INKS.second, INKS.soft];

/** Open disputes by how long they have waited and how they stand to their limit; the whole comes last. */
export function ageingTable(ageing: readonly WaitRow[], links: Links): ChartTable {
  const rows = ageing.map((row) => ({
    key: row.band,
    title: choice("wait_band", row.band),
    cells: [
      ...STATES.map((state) => plain(row.by_limit[state] ?? 0)),
      { value: row.total, href: row.total > 0 ? links.disputes(row, { status: "open" }) : null },
    ],
  }));
  return {
    corner: t("dashboard.waited"),
    columns: [...STATES.map((state) => choice("limit_state", state)), t("dashboard.total")],
    rows,
    total: { key: "total", title: t("dashboard.total"), cells: sumOf(rows, STATES.length + 1) },
  };
}

/** Bars of the states, one on the other; a click opens the whole bar. */
export function ageingOption(table: ChartTable, font: number) {
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
    series: STATES.map((state, at) => ({
      type: "bar" as const,
      stack: "all",
      name: choice("limit_state", state),
      barMaxWidth: 56,
      itemStyle: { color: COLOURS[at] ?? INKS.quiet },
      data: table.rows.map(({ cells }) => ({
        value: cells[at]?.value ?? 0,
        href: cells.at(-1)?.href ?? null,
      })),
    })),
  };
}
