import type { FunnelStep } from "../../ipc/generated";
import { palette } from "../../app/palette";
import { choice, t } from "../../texts/t";
import type { Days, Links } from "../links";
import { type ChartTable } from "../table";
import { percentOf } from "../words";
import { SHADES, frame } from "./look";

/** The steps, each with its share of what was registered. */
export function funnelTable(steps: readonly FunnelStep[], days: Days, links: Links): ChartTable {
  const first = steps[0]?.count ?? 0;
  return {
    corner: t("dashboard.step"),
    columns: [t("dashboard.cases")],
    rows: steps.map(({ step, count }) => ({
      key: step,
      title: choice("dashboard_count", step),
      note: percentOf(count, first),
      cells: [
        {
          value: count,
          href:
            step === "registered"
              ? links.disputes(days)
              : count > 0
                ? links.cases(days, step)
                : null,
        },
      ],
    })),
  };
}

/** Bars that narrow, each as wide as its number. */
export function funnelOption(table: ChartTable, font: number) {
  const most = Math.max(1, ...table.rows.map(({ cells }) => cells[0]?.value ?? 0));
  const shades = [SHADES[5], SHADES[4], SHADES[4], SHADES[3], SHADES[3], SHADES[2]];
  return {
    ...frame(font),
    series: [
      {
        type: "funnel" as const,
        name: t("dashboard.sheet.funnel"),
        sort: "none" as const,
        min: 0,
        max: most,
        minSize: "6%",
        left: "2%",
        width: "72%",
        top: 8,
        bottom: 8,
        gap: 3,
        label: {
          position: "right" as const,
          color: palette.ink,
          fontSize: font,
          formatter: "{b}  {c}",
        },
        labelLine: { lineStyle: { color: palette.line } },
        data: table.rows.map(({ title, cells }, at) => ({
          name: title,
          value: cells[0]?.value ?? 0,
          href: cells[0]?.href ?? null,
          itemStyle: { color: shades[at] ?? SHADES[2], borderWidth: 0 },
        })),
      },
    ],
  };
}
