import { describe, expect, it } from "vitest";
import type { DashboardPlace, StreetMap } from "../../ipc/generated";
import { areasOption, geoOf, spotsOption } from "../charts/map";
import { NO_LINKS } from "../links";
import { propertiesOf, stem } from "./geojson";
import { onMap } from "./on-map";

const DAYS = { from: "2026-01-01", to: "2026-12-31" };
const PLACES: DashboardPlace[] = [
  place("p1", "山景社区一站式平台", "山景社区", 4, 40),
  place("p2", "山景关爱之家", "山景社区", 1, 3),
  place("p3", "后坡村村民评理说事点", "后坡村", 2, 5),
  place(null, "未分派", null, 0, 90),
];

function place(
  id: string | null,
  name: string,
  community: string | null,
  disputes: number,
  requests: number,
): DashboardPlace {
  return { platform_id: id, name, community, disputes, requests, hazards: 0 };
}

function numbers({ table }: ReturnType<typeof onMap>): [string, number, number][] {
  return table.rows.map(({ title, cells }) => [
    title,
    cells[0]?.value ?? -1,
    cells[1]?.value ?? -1,
  ]);
}

describe("a file of areas", () => {
  const features = [
    { properties: { id: "1", name: "西区", 社区: "山景" } },
    { properties: { id: "2", name: "东区", 社区: "后坡村" } },
  ];

  it("offers_the_property_first_that_knows_our_names", () => {
    const ours = new Set(["山景", "后坡"]);
    expect(propertiesOf(JSON.stringify({ features }), ours)[0]).toEqual({
      property: "社区",
      known: 2,
    });
    expect(propertiesOf("no json", ours)).toEqual([]);
    expect(propertiesOf(JSON.stringify({ features: [1, { properties: null }] }), ours)).toEqual([]);
  });

  it("names_a_community_with_or_without_the_word_behind_it", () => {
    expect(stem(" 山景社区居民委员会")).toBe("山景");
    expect(stem("后坡村")).toBe("后坡");
    expect(stem("社区")).toBe("社区");
  });
});

describe("a map of areas", () => {
  const polygons: [number, number][][][] = [
    [
      [
        [121, 39],
        [121.1, 39],
        [121.1, 39.1],
        [121, 39],
      ],
    ],
  ];
  const map: StreetMap = {
    picture: {
      kind: "areas",
      property: "name",
      areas: [
        { name: "山景社区", polygons },
        { name: "后坡", polygons },
        { name: "海上", polygons },
      ],
    },
    places: [],
    may_change: true,
  };

  it("has_each_platform_once_and_what_has_no_area_at_the_end", () => {
    const found = onMap(map, PLACES, DAYS, NO_LINKS);
    expect(numbers(found)).toEqual([
      ["山景社区", 5, 43],
      ["后坡", 2, 5],
      ["海上", 0, 0],
      ["不在图上的 1 个平台", 0, 90],
    ]);
    const { series } = areasOption(found.table, 1, 12);
    expect(series[0]?.data.map(({ name, value }) => [name, value])).toEqual([
      ["山景社区", 43],
      ["后坡", 5],
      ["海上", 0],
    ]);
    expect(
      geoOf(map.picture?.kind === "areas" ? map.picture.areas : []).features[0]?.properties,
    ).toEqual({
      name: "山景社区",
    });
  });
});

describe("a picture", () => {
  it("has_a_spot_with_its_number_for_each_platform_that_was_placed", () => {
    const map: StreetMap = {
      picture: { kind: "image", media_type: "image/png", base64: "" },
      places: [
        { platform_id: "p3", x: 0.5, y: 0.25 },
        { platform_id: "closed since", x: 0.1, y: 0.1 },
        { platform_id: "p1", x: 0.1, y: 0.2 },
      ],
      may_change: false,
    };
    const found = onMap(map, PLACES, DAYS, NO_LINKS);
    expect(numbers(found)).toEqual([
      ["后坡村村民评理说事点", 2, 5],
      ["山景社区一站式平台", 4, 40],
      ["不在图上的 2 个平台", 1, 93],
    ]);
    const data = spotsOption(found.table, found.spots, 0, 12).series[0]?.data ?? [];
    expect(data.map(({ value }) => value)).toEqual([
      [0.5, 0.25, 2],
      [0.1, 0.2, 4],
    ]);
    expect(data.map(({ label }) => label.formatter)).toEqual(["2", "4"]);
  });
});
