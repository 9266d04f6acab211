import type { DashboardPlace, MapPlace, StreetMap } from "../../ipc/generated";
import { t } from "../../texts/t";
import { placesTable } from "../charts/places";
import type { Days, Links } from "../links";
import { type ChartRow, type ChartTable, sumOf } from "../table";
import { stem } from "./geojson";

/** The numbers on a map: what lies on it, and at the end what does not. */
export interface OnMap {
  table: ChartTable;
  /** Where the rows of a picture lie, one a row as far as they lie somewhere. */
  spots: MapPlace[];
  /** How many platforms with numbers lie nowhere. */
  missing: number;
}

/** The places by what the map has: each platform of a picture, the platforms of each area together. */
export function onMap(
  { picture, places: spots }: StreetMap,
  places: readonly DashboardPlace[],
  days: Days,
  links: Links,
): OnMap {
  const all = placesTable(places, days, links);
  if (picture?.kind === "areas") {
    const areaOf = areasByPlatform(
      picture.areas.map(({ name }) => name),
      places,
    );
    const rows = picture.areas.map(({ name }) =>
      together(
        name,
        all.rows.filter(({ key }) => areaOf.get(key) === name),
      ),
    );
    const unique = [...new Map(rows.map((row) => [row.key, row])).values()];
    const named = { ...all, corner: t("dashboard.community") };
    return whole(named, unique, (key) => areaOf.has(key), []);
  }
  const placed = spots.filter(({ platform_id: id }) => all.rows.some(({ key }) => key === id));
  const rows = placed.flatMap(({ platform_id: id }) => all.rows.filter(({ key }) => key === id));
  return whole(all, rows, (key) => placed.some(({ platform_id: id }) => id === key), placed);
}

/** The area of each platform: by its community, or by its own name. */
function areasByPlatform(
  areas: readonly string[],
  places: readonly DashboardPlace[],
): ReadonlyMap<string, string> {
  const known = new Map(areas.map((name) => [stem(name), name]));
  return new Map(
    places.flatMap(({ platform_id: id, community, name }) => {
      const area = known.get(stem(community ?? "")) ?? known.get(stem(name));
      return id !== null && area !== undefined ? [[id, area] as const] : [];
    }),
  );
}

/** Several platforms as one row; it leads on where it is one alone. */
function together(name: string, rows: readonly ChartRow[]): ChartRow {
  const [only] = rows;
  if (only && rows.length === 1) return { ...only, key: name, title: name, note: undefined };
  return { key: name, title: name, cells: sumOf(rows, 3) };
}

function whole(
  all: ChartTable,
  rows: ChartRow[],
  isOn: (key: string) => boolean,
  spots: MapPlace[],
): OnMap {
  const off = all.rows.filter(({ key }) => !isOn(key));
  const rest: ChartRow[] =
    off.length === 0
      ? []
      : [
          {
            key: "off",
            title: t("dashboard.map.off", { n: off.length }),
            cells: sumOf(off, 3),
          },
        ];
  return { table: { ...all, rows: [...rows, ...rest] }, spots, missing: off.length };
}
