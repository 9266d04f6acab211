import type { DashboardPlace } from "../../ipc/generated";
import { palette } from "../../app/palette";
import { t } from "../../texts/t";
import type { Days, Links } from "../links";
import { type ChartTable, NONE, REST, plain, points, sumOf } from "../table";
import { INKS, frame, nameAxis, numberAxis } from "./look";

/** What each platform had, the busiest community first. */
export function placesTable(
  places: readonly DashboardPlace[],
  days: Days,
  links: Links,
): ChartTable {
  const rows = places
    .toSorted((one, other) => weight(other) - weight(one))
    .map(({ platform_id: id, name, community, disputes, requests, hazards }) => ({
      key: id ?? NONE,
      title: name,
      note: community !== null && !name.startsWith(community) ? community : undefined,
      cells: [
        {
          value: disputes,
          href: disputes > 0 && id !== null ? links.disputes(days, { platform: id }) : null,
        },
        {
          value: requests,
          href: requests > 0 && id !== null ? links.requests(days, { handling: id }) : null,
        },
        plain(hazards),
      ],
    }));
  return {
    corner: t("dashboard.platform"),
    columns: [t("dashboard.registered"), t("dashboard.received"), t("dashboard.hazards")],
    rows,
    total: { key: "total", title: t("dashboard.total"), cells: sumOf(rows, 3) },
  };
}

/** What is handled by nobody is no place: it comes last. */
function weight({ platform_id: id, requests, disputes }: DashboardPlace): number {
  return id === null ? -1 : requests + disputes;
}

/** The pixels of a row of the drawing. */
export const PLACE_ROW = 32;

/** Disputes and requests side by side, as their numbers are of another size. */
export function placesOption(table: ChartTable, font: number) {
  const names = table.rows.map(({ title }) => title);
  // What stands together, or nowhere, would make every single place look like nothing.
  const single = table.rows.filter(({ key }) => key !== REST && key !== NONE);
  const scale = [0, 1].map((at) =>
    roomy(Math.max(1, ...single.map((row) => row.cells[at]?.value ?? 0))),
  );
  const axis = (at: number, hasNames: boolean) => ({
    ...nameAxis(names, font),
    gridIndex: at,
    inverse: true,
    axisLabel: {
      show: hasNames,
      color: palette.inkSoft,
      fontSize: font,
      interval: 0,
      width: 190,
      overflow: "truncate" as const,
    },
  });
  return {
    ...frame(font),
    title: [0, 1].map((at) => ({
      text: table.columns[at] ?? "",
      left: at === 0 ? 212 : "62%",
      top: 0,
      textStyle: { color: palette.inkSoft, fontSize: font, fontWeight: "normal" as const },
    })),
    grid: [
      { left: 212, right: "42%", top: 28, bottom: 24, outerBoundsMode: "none" as const },
      { left: "62%", right: 40, top: 28, bottom: 24, outerBoundsMode: "none" as const },
    ],
    xAxis: [
      { ...numberAxis(font), gridIndex: 0, splitNumber: 3, max: scale[0] },
      { ...numberAxis(font), gridIndex: 1, splitNumber: 3, max: scale[1] },
    ],
    yAxis: [axis(0, true), axis(1, false)],
    series: [0, 1].map((at) => ({
      type: "bar" as const,
      name: table.columns[at] ?? "",
      xAxisIndex: at,
      yAxisIndex: at,
      barMaxWidth: 16,
      label: { show: true, position: "right" as const, color: palette.inkSoft, fontSize: font },
      itemStyle: { color: at === 0 ? INKS.main : INKS.second, borderRadius: [0, 3, 3, 0] },
      data: points(table, at).map(({ value, href }) => {
        const most = scale[at] ?? value;
        return value > most
          ? { value, href, itemStyle: { color: INKS.soft }, label: beyond(value) }
          : { value, href, itemStyle: {}, label: {} };
      }),
    })),
  };
}

/** A round end of the axis a little above the largest place. */
function roomy(most: number): number {
  const size = 10 ** Math.floor(Math.log10(most));
  return Math.max(3, Math.ceil((most * 1.15) / size) * size);
}

/** The number of a bar that goes on beyond the drawing. */
function beyond(value: number) {
  return { position: "insideRight" as const, color: palette.ink, formatter: `${value} ›` };
}
