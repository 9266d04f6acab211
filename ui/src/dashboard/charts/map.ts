import { palette } from "../../app/palette";
import type { MapArea, MapPlace } from "../../ipc/generated";
import type { ChartTable } from "../table";
import { frame, isDark, shadeSteps } from "./look";

/** The name under which the drawing knows the areas. */
export const STREET = "street";

/** The areas as the drawing library takes them. */
export function geoOf(areas: readonly MapArea[]) {
  return {
    type: "FeatureCollection" as const,
    features: areas.map(({ name, polygons }) => ({
      type: "Feature" as const,
      properties: { name },
      geometry: { type: "MultiPolygon" as const, coordinates: polygons },
    })),
  };
}

/** A shade for each area, with its number on it. */
export function areasOption(table: ChartTable, column: number, font: number) {
  const rows = table.rows.filter(({ key }) => key !== "off");
  const numbers = rows.map(({ cells }) => cells[column]?.value ?? 0);
  const steps = shadeSteps(numbers);
  return {
    ...frame(font),
    visualMap: {
      type: "piecewise" as const,
      left: 0,
      bottom: 0,
      itemWidth: 14,
      itemHeight: 14,
      textStyle: { color: palette.inkSoft, fontSize: font },
      pieces: steps,
    },
    series: [
      {
        type: "map" as const,
        map: STREET,
        name: table.columns[column] ?? "",
        selectedMode: false as const,
        // Beside the legend.
        left: 96,
        right: 16,
        // As longitudes stand at the breadth of Dalian.
        aspectScale: 0.78,
        itemStyle: { borderColor: palette.lineStrong, areaColor: palette.seaMist },
        emphasis: { itemStyle: { areaColor: palette.amberTint }, label: { color: palette.ink } },
        data: rows.map(({ title, cells }, at) => {
          const value = numbers[at] ?? 0;
          return {
            name: title,
            value,
            href: cells[column]?.href ?? null,
            label: {
              show: true,
              formatter: "{b}\n{c}",
              fontSize: font,
              color: isDark(value, steps) ? palette.sheet : palette.ink,
            },
          };
        }),
      },
    ],
  };
}

/** The smallest and the largest spot, in pixels. */
const SPOT = [22, 58] as const;

/** A spot for each platform where it lies on the picture, the larger the more. */
export function spotsOption(
  table: ChartTable,
  spots: readonly MapPlace[],
  column: number,
  font: number,
) {
  const numbers = spots.map((_, at) => table.rows[at]?.cells[column]?.value ?? 0);
  const most = Math.max(1, ...numbers);
  return {
    ...frame(font),
    grid: { left: 0, right: 0, top: 0, bottom: 0, outerBoundsMode: "none" as const },
    xAxis: { type: "value" as const, min: 0, max: 1, show: false },
    yAxis: { type: "value" as const, min: 0, max: 1, inverse: true, show: false },
    tooltip: { ...frame(font).tooltip, formatter: "{b}" },
    series: [
      {
        type: "scatter" as const,
        name: table.columns[column] ?? "",
        cursor: "pointer",
        data: spots.map(({ x, y }, at) => {
          const value = numbers[at] ?? 0;
          const row = table.rows[at];
          return {
            name: `${row?.title ?? ""} ${value}`,
            value: [x, y, value] as [number, number, number],
            href: row?.cells[column]?.href ?? null,
            symbolSize: SPOT[0] + (SPOT[1] - SPOT[0]) * Math.sqrt(value / most),
            label: { show: true, formatter: String(value), color: palette.sheet, fontSize: font },
          };
        }),
        itemStyle: {
          color: palette.sea,
          opacity: 0.88,
          borderColor: palette.sheet,
          borderWidth: 2,
        },
      },
    ],
  };
}
