import type { TypeGrid } from "../../ipc/generated";
import { palette } from "../../app/palette";
import { t } from "../../texts/t";
import type { Days, Links } from "../links";
import { type ChartTable, NONE, REST, plain } from "../table";
import { frame, isDark, nameAxis, shadeSteps } from "./look";

/** Disputes by platform and type. */
export function gridTable(grid: TypeGrid, days: Days, links: Links): ChartTable {
  return {
    corner: t("dashboard.platform"),
    columns: grid.types.map(({ name }) => shortName(name)),
    rows: grid.rows.map(({ platform_id: id, name, counts, total }) => ({
      key: id ?? NONE,
      title: name,
      note: t("dashboard.row_total", { n: total }),
      cells: counts.map((value, at) => ({
        value,
        href:
          value > 0 && id !== null
            ? links.disputes(days, { platform: id, type: grid.types[at]?.code ?? "" })
            : null,
      })),
    })),
    total: {
      key: "total",
      title: t("dashboard.total"),
      cells: grid.types.map(({ code, total }) => ({
        ...plain(total),
        href: links.disputes(days, { type: code }),
      })),
    },
  };
}

/** The same name without the word that all of them end in. */
function shortName(name: string): string {
  return name.length > 2 ? name.replace(/纠纷$/, "") : name;
}

/** The pixels of a row of the drawing. */
export const GRID_ROW = 26;

/** A shade for each number, which is written on it. */
export function gridOption(table: ChartTable, font: number) {
  // The shades tell platforms apart; those that stand together in one row are more than one.
  const single = table.rows.filter(({ key }) => key !== REST);
  const steps = shadeSteps(single.flatMap(({ cells }) => cells.map(({ value }) => value)));
  const shown = table.rows.flatMap(({ cells }, y) =>
    cells.map(({ value, href, words }, x) => ({
      value: [x, y, value] as [number, number, number],
      href,
      label: {
        show: words !== undefined || value > 0,
        color: isDark(value, steps) ? palette.sheet : palette.ink,
        formatter: words ?? String(value),
        fontSize: font,
      },
    })),
  );
  return {
    ...frame(font),
    grid: { left: 8, right: 8, top: 8, bottom: 8, outerBoundsMode: "same" as const },
    xAxis: {
      ...nameAxis(table.columns, font),
      position: "top" as const,
      axisLabel: { color: palette.inkSoft, fontSize: font, interval: 0, rotate: 50 },
    },
    yAxis: {
      ...nameAxis(
        table.rows.map(({ title }) => title),
        font,
      ),
      inverse: true,
      axisLabel: {
        color: palette.inkSoft,
        fontSize: font,
        interval: 0,
        width: 190,
        overflow: "truncate" as const,
      },
    },
    visualMap: {
      type: "piecewise" as const,
      show: false,
      dimension: 2,
      pieces: steps,
    },
    series: [
      {
        type: "heatmap" as const,
        name: t("dashboard.sheet.types"),
        data: shown,
        itemStyle: { borderColor: palette.sheet, borderWidth: 2, borderRadius: 3 },
      },
    ],
  };
}
