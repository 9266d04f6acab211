import { describe, expect, it } from "vitest";
import type { Dashboard } from "../ipc/generated";
import { ageingOption, ageingTable } from "./charts/ageing";
import { calendarOption, daysTable } from "./charts/calendar";
import { funnelOption, funnelTable } from "./charts/funnel";
import { gridOption, gridTable } from "./charts/grid";
import { ladderOption, ratingsTable, satisfactionTable } from "./charts/ladder";
import { isDark, shadeSteps } from "./charts/look";
import { placesOption, placesTable } from "./charts/places";
import { requestTrendTable, trendOption, trendTable } from "./charts/trend";
import { linksFor } from "./links";
import { askFor, casesFor, closed, readSearch } from "./search";
import { type ChartTable, shortened, spoken } from "./table";
import { communityTable, spokenCommunities } from "./wall/masked";
import { weeksOf } from "./weeks";
import { daysWithin } from "./words";

const ALL = { disputes: true, requests: true, ratings: true, hazards: true };
const YEAR = { from: "2026-01-01", to: "2026-12-31" };
const LINKS = linksFor(ALL, {});

const MONTHS: Dashboard["months"] = [
  {
    from: "2026-01-01",
    to: "2026-01-31",
    registered: 5,
    closed: 3,
    settled: 2,
    received: 40,
    finished: 37,
  },
  {
    from: "2026-02-01",
    to: "2026-02-28",
    registered: 4,
    closed: 6,
    settled: 5,
    received: 31,
    finished: 30,
  },
];
const GRID: Dashboard["grid"] = {
  types: [
    { code: "neighbour", name: "邻里纠纷", total: 6 },
    { code: "contract", name: "合同纠纷", total: 3 },
  ],
  rows: [
    { platform_id: "p1", name: "山景社区", counts: [4, 3], total: 7 },
    { platform_id: "p2", name: "云杉社区", counts: [2, 0], total: 2 },
  ],
  total: 9,
};

/** The numbers of a table, column by column, but for the sums at its end. */
function columns(table: ChartTable, count = table.columns.length): number[][] {
  return Array.from({ length: count }, (_, at) =>
    table.rows.map(({ cells }) => cells[at]?.value ?? -1),
  );
}

function drawn(series: readonly { data: readonly { value: unknown }[] }[]): unknown[][] {
  return series.map(({ data }) => data.map(({ value }) => value));
}

function labels(numbers: number[]): string[] {
  return shadeSteps(numbers).map(({ label }) => label);
}

describe("a chart draws the numbers of its table", () => {
  it("by_month", () => {
    for (const table of [trendTable(MONTHS, LINKS), requestTrendTable(MONTHS, LINKS)]) {
      expect(drawn(trendOption(table, 12).series)).toEqual(columns(table));
    }
    expect(trendTable(MONTHS, LINKS).total?.cells.map(({ value }) => value)).toEqual([9, 9, 7]);
  });

  it("by_step", () => {
    const steps: Dashboard["funnel"] = [
      { step: "registered", count: 9 },
      { step: "accepted", count: 6 },
    ];
    const table = funnelTable(steps, YEAR, LINKS);
    expect(drawn(funnelOption(table, 12).series)).toEqual(columns(table));
    expect(table.rows.map(({ note }) => note)).toEqual(["100.0%", "66.7%"]);
  });

  it("by_wait_with_the_whole_of_each_bar_to_open", () => {
    const none = { within: 0, near: 0, over: 0, resting: 0, no_limit: 0 };
    const ageing: Dashboard["ageing"] = [
      {
        band: "week",
        from: "2026-06-23",
        to: "2026-06-30",
        by_limit: { ...none, within: 2, near: 1 },
        total: 3,
      },
      { band: "longer", from: null, to: "2026-03-31", by_limit: { ...none, over: 4 }, total: 4 },
    ];
    const table = ageingTable(ageing, LINKS);
    const { series } = ageingOption(table, 12);
    expect(drawn(series)).toEqual(columns(table, 5));
    expect(series[0]?.data[1]?.href).toBe("/disputes?to=2026-03-31&status=open");
    expect(table.total?.cells.at(-1)?.value).toBe(7);
  });

  it("by_type_and_platform", () => {
    const table = gridTable(GRID, YEAR, LINKS);
    expect(table.columns).toEqual(["邻里", "合同"]);
    const data = gridOption(table, 12).series[0]?.data ?? [];
    expect(data.map(({ value }) => value)).toEqual([
      [0, 0, 4],
      [1, 0, 3],
      [0, 1, 2],
      [1, 1, 0],
    ]);
    expect(data[1]?.href).toBe("/disputes?from=2026-01-01&to=2026-12-31&platform=p1&type=contract");
    expect(data[3]?.href).toBeNull();
    expect(data[3]?.label.show).toBe(false);
  });

  it("by_level", () => {
    const satisfaction = satisfactionTable(
      { levels: [{ level: "satisfied", count: 8 }], rated: 8, unrated: 3 },
      YEAR,
      LINKS,
    );
    expect(drawn(ladderOption(satisfaction, 12).series)).toEqual(columns(satisfaction));
    expect(satisfaction.rows[0]?.cells[0]?.href).toBe(
      "/requests?from=2026-01-01&to=2026-12-31&kind=counted&satisfaction=satisfied",
    );
    const ratings = ratingsTable([{ level: "dissatisfied", count: 2, excluded: 1 }], YEAR, LINKS);
    expect(drawn(ladderOption(ratings, 12).series)).toEqual(columns(ratings, 2));
    expect(ratings.rows[0]?.cells[2]).toEqual({
      value: 3,
      href: "/ratings?from=2026-01-01&to=2026-12-31&level=dissatisfied",
    });
  });

  it("by_day", () => {
    const table = daysTable(
      [
        { day: "2026-03-01", requests: 3, disputes: 1 },
        { day: "2026-03-02", requests: 0, disputes: 2 },
        { day: "2026-03-03", requests: 0, disputes: 0 },
      ],
      LINKS,
    );
    const data = calendarOption(table, 12).series[0]?.data ?? [];
    expect(data.map(({ value }) => value)).toEqual([
      ["2026-03-01", 4],
      ["2026-03-02", 2],
      ["2026-03-03", 0],
    ]);
    expect(data.map(({ href }) => href)).toEqual([
      "/requests?from=2026-03-01&to=2026-03-01",
      "/disputes?from=2026-03-02&to=2026-03-02",
      null,
    ]);
    const weeks = weeksOf(table.rows);
    expect(weeks.map(({ monday }) => monday)).toEqual(["2026-02-23", "2026-03-02"]);
    expect(weeks[0]?.days.map((day) => day?.key ?? null)).toEqual([
      ...Array.from({ length: 6 }, () => null),
      "2026-03-01",
    ]);
  });

  it("by_place_the_busiest_first", () => {
    const table = placesTable(
      [
        { platform_id: "p1", name: "一", community: "甲", disputes: 1, requests: 2, hazards: 0 },
        {
          platform_id: null,
          name: "未分派",
          community: null,
          disputes: 0,
          requests: 9,
          hazards: 1,
        },
      ],
      YEAR,
      LINKS,
    );
    expect(table.rows.map(({ title }) => title)).toEqual(["一", "未分派"]);
    expect(drawn(placesOption(table, 12).series)).toEqual(columns(table, 2));
    expect(table.rows[1]?.cells[1]?.href, "no list holds what nobody handles").toBeNull();
    expect(table.rows[0]?.cells[1]?.href).toContain("handling=p1");
  });
});

describe("the numbers", () => {
  it("open_only_what_is_for_who_asks_and_keep_the_platform", () => {
    const none = linksFor({ disputes: false, requests: false, ratings: false, hazards: false }, {});
    expect(trendTable(MONTHS, none).rows[0]?.cells.map(({ href }) => href)).toEqual([
      null,
      null,
      null,
    ]);
    const own = linksFor(ALL, { span: "q1", year: "2026", platform: "p1" });
    expect(own.cases(YEAR, "closed")).toBe(
      "/dashboard?span=q1&year=2026&platform=p1&open=closed&open_from=2026-01-01&open_to=2026-12-31",
    );
    expect(own.requests(YEAR)).toBe("/requests?from=2026-01-01&to=2026-12-31&handling=p1");
  });

  it("are_spoken_one_by_one_or_as_a_sum_where_there_are_too_many", () => {
    const table = trendTable(MONTHS, LINKS);
    expect(spoken("走势", table)).toBe(
      "走势。2026年1月 登记 5、结案 3、调解成功 2；2026年2月 登记 4、结案 6、调解成功 5。",
    );
    const many = {
      ...table,
      rows: Array.from({ length: 40 }, () => table.rows[0] ?? { key: "", title: "", cells: [] }),
    };
    expect(spoken("走势", many)).toContain("合计 400，最多的一格 5");
  });

  it("are_all_there_when_the_last_places_stand_as_one", () => {
    const table = gridTable(GRID, YEAR, LINKS);
    const rows = [...table.rows, ...table.rows.map((row) => ({ ...row, key: `${row.key}2` }))];
    const short = shortened({ ...table, rows }, 1, (n) => `其余 ${n} 个`);
    expect(short.rows.map(({ title }) => title)).toEqual(["山景社区", "其余 3 个"]);
    expect(short.rows[1]?.cells.map(({ value }) => value)).toEqual([8, 3]);
    expect(
      shortened(table, 1, () => ""),
      "one alone is not hidden",
    ).toEqual(table);
  });

  it("have_shades_from_none_to_the_most_without_a_gap", () => {
    expect(labels([0, 3, 23])).toEqual(["0", "1–5", "6–10", "11–15", "16–20", "≥21"]);
    expect(labels([1, 2])).toEqual(["0", "1", "2"]);
    expect(labels([0])).toEqual(["0", "1"]);
    const busy = [...Array.from({ length: 60 }, () => 10), 900];
    expect(labels(busy), "one wild day takes no shade from the others").toEqual([
      "0",
      "1–2",
      "3–4",
      "5–6",
      "7–8",
      "≥9",
    ]);
    expect(isDark(10, shadeSteps(busy))).toBe(true);
    expect(isDark(0, shadeSteps(busy))).toBe(false);
  });
});

describe("a month that is not whole", () => {
  it("says_which_days_it_has", () => {
    expect(daysWithin({ from: "2026-02-01", to: "2026-02-28" })).toBeUndefined();
    expect(daysWithin({ from: "2025-12-02", to: "2025-12-31" })).toBe("2至31日");
    expect(daysWithin({ from: "2026-12-01", to: "2026-12-01" })).toBe("只有1日");
  });
});

describe("the address", () => {
  it("keeps_what_it_knows_and_asks_the_core_for_it", () => {
    const search = readSearch({
      span: "q1",
      year: 2026,
      platform: "p",
      open: "closed",
      open_from: "2026-01-01",
      open_to: "x",
      z: 1,
    });
    expect(search).toEqual({
      span: "q1",
      year: "2026",
      platform: "p",
      open: "closed",
      open_from: "2026-01-01",
    });
    expect(askFor(search, "2026-11-30")).toEqual({
      from: "2026-01-01",
      to: "2026-03-31",
      platform_id: "p",
    });
    expect(casesFor(search)).toEqual({ count: "closed", from: "2026-01-01", platform_id: "p" });
    expect(closed(search)).toEqual({ span: "q1", year: "2026", platform: "p" });
    expect(casesFor({})).toBeNull();
  });
});

describe("a wall", () => {
  it("draws_no_hidden_number_and_says_that_it_is_hidden", () => {
    const table = communityTable({
      types: ["邻里纠纷", "医疗纠纷", "合同纠纷"],
      communities: [
        {
          name: "山景社区",
          by_type: [{ kind: "told", count: 9 }, { kind: "few" }, { kind: "withheld" }],
          disputes: { kind: "told", count: 14 },
          requests: { kind: "few" },
        },
      ],
    });
    const data = gridOption(table, 12).series[0]?.data ?? [];
    expect(data.map(({ value }) => value[2])).toEqual([9, 0, 0]);
    expect(data.map(({ label }) => label.formatter)).toEqual(["9", "<3", "＊"]);
    expect(spokenCommunities(table)).toBe(
      "各社区登记的纠纷，按类型。山景社区 邻里 9、医疗 <3、合同 ＊。",
    );
  });
});
