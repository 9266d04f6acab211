import { Button } from "antd";
import { useMemo, useState } from "react";
import { measures } from "../app/theme";
import { usePreferences } from "../app/preferences";
import type { Dashboard } from "../ipc/generated";
import { t } from "../texts/t";
import { ChartSheet } from "./ChartSheet";
import { CalendarSheet } from "./CalendarSheet";
import { ageingOption, ageingTable } from "./charts/ageing";
import { funnelOption, funnelTable } from "./charts/funnel";
import { GRID_ROW, gridOption, gridTable } from "./charts/grid";
import { ladderOption, ratingsTable, satisfactionTable } from "./charts/ladder";
import { PLACE_ROW, placesOption, placesTable } from "./charts/places";
import { requestTrendTable, trendOption, trendTable } from "./charts/trend";
import { MapSheet } from "./map/MapSheet";
import { linksFor } from "./links";
import type { DashboardSearch } from "./search";
import { type ChartTable, shortened } from "./table";

/** So many places stand before somebody asks for all. */
const SHOWN = 12;
/** The letters of a drawing, beside text of 15. */
const LETTERS = 12.5;

/** As high as the table beside it, within what is good to look at. */
function trendHeight({ rows }: ChartTable): number {
  return Math.max(260, Math.min(480, 80 + rows.length * 34));
}

/** Props of `Charts`. */
export interface ChartsProps {
  data: Dashboard;
  search: DashboardSearch;
}

/** All charts, from what comes in to what people think of it. */
export function Charts({ data, search }: ChartsProps) {
  const { textSize, language } = usePreferences();
  const font = Math.round(LETTERS * measures(textSize).scale);
  const [isWhole, setWhole] = useState(false);
  const links = useMemo(() => linksFor(data.opens, search), [data.opens, search]);
  const drawn = useMemo(() => {
    const few = (table: ChartTable) =>
      isWhole ? table : shortened(table, SHOWN, (n) => t("dashboard.other_platforms", { n }));
    const trend = trendTable(data.months, links);
    const requests = requestTrendTable(data.months, links);
    const funnel = funnelTable(data.funnel, data, links);
    const ageing = ageingTable(data.ageing, links);
    const grid = few(gridTable(data.grid, data, links));
    const satisfaction = satisfactionTable(data.satisfaction, data, links);
    const ratings = ratingsTable(data.ratings, data, links);
    const places = few(placesTable(data.places, data, links));
    return {
      trend: { table: trend, option: trendOption(trend, font) },
      request_trend: { table: requests, option: trendOption(requests, font) },
      funnel: { table: funnel, option: funnelOption(funnel, font) },
      ageing: { table: ageing, option: ageingOption(ageing, font) },
      types: { table: grid, option: gridOption(grid, font) },
      satisfaction: { table: satisfaction, option: ladderOption(satisfaction, font) },
      ratings: { table: ratings, option: ladderOption(ratings, font) },
      places: { table: places, option: placesOption(places, font) },
    };
    // The words change with the language.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [data, links, font, isWhole, language]);
  const sheet = (name: keyof typeof drawn) => ({
    title: t(`dashboard.sheet.${name}`),
    definitions: data.definitions.filter((one) => one.name === name),
    ...drawn[name],
  });
  const hasMore = Math.max(data.grid.rows.length, data.places.length) > SHOWN + 1;
  const more = hasMore && (
    <Button type="link" size="small" onClick={() => setWhole(!isWhole)}>
      {isWhole ? t("dashboard.fewer") : t("dashboard.all_platforms")}
    </Button>
  );
  return (
    <>
      <ChartSheet {...sheet("trend")} height={trendHeight(drawn.trend.table)} />
      <ChartSheet {...sheet("request_trend")} height={trendHeight(drawn.request_trend.table)} />
      <ChartSheet {...sheet("funnel")} height={300} />
      <ChartSheet {...sheet("ageing")} height={300} />
      <ChartSheet
        {...sheet("types")}
        shape="under"
        isWide
        aside={more}
        height={110 + drawn.types.table.rows.length * GRID_ROW}
      />
      <ChartSheet {...sheet("satisfaction")} height={250} />
      <ChartSheet {...sheet("ratings")} height={260} />
      <MapSheet
        data={data}
        links={links}
        font={font}
        definitions={data.definitions.filter((one) => one.name === "places")}
      />
      <CalendarSheet
        days={data.days}
        links={links}
        font={font}
        definitions={data.definitions.filter((one) => one.name === "days")}
      />
      <ChartSheet
        {...sheet("places")}
        shape="even"
        aside={more}
        height={52 + drawn.places.table.rows.length * PLACE_ROW}
      />
    </>
  );
}
