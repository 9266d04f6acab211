import type { EChartsOption } from "echarts";
import { useId, useMemo } from "react";
import { usePreferences } from "../../app/preferences";
import type { WallFigures } from "../../ipc/generated";
import { t } from "../../texts/t";
import { Chart } from "../charts/Chart";
import { ageingOption, ageingTable } from "../charts/ageing";
import { gridOption } from "../charts/grid";
import { requestTrendTable, trendOption, trendTable } from "../charts/trend";
import { NO_LINKS } from "../links";
import { spoken } from "../table";
import { communityTable, spokenCommunities } from "./masked";
import styles from "./wall.module.css";

/** Props of `WallCharts`. */
export interface WallChartsProps {
  data: WallFigures;
  font: number;
}

/** Four drawings that fill the wall; nothing on them leads anywhere. */
export function WallCharts({ data, font }: WallChartsProps) {
  const { language } = usePreferences();
  const drawn = useMemo(() => {
    const letters = Math.round(font * 0.85);
    const trend = trendTable(data.months, NO_LINKS);
    const requests = requestTrendTable(data.months, NO_LINKS);
    const ageing = ageingTable(data.ageing, NO_LINKS);
    const communities = communityTable(data);
    const titles = {
      trend: t("dashboard.sheet.trend"),
      requests: t("dashboard.sheet.request_trend"),
      ageing: t("dashboard.sheet.ageing"),
      communities: t("dashboard.wall.communities"),
    };
    return [
      {
        title: titles.trend,
        words: spoken(titles.trend, trend),
        option: trendOption(trend, letters),
      },
      {
        title: titles.requests,
        words: spoken(titles.requests, requests),
        option: trendOption(requests, letters),
      },
      {
        title: titles.ageing,
        words: spoken(titles.ageing, ageing),
        option: ageingOption(ageing, letters),
      },
      {
        title: titles.communities,
        words: spokenCommunities(communities),
        // What a pointer tells of a hidden number would be wrong.
        option: { ...gridOption(communities, letters), tooltip: { show: false } },
      },
    ];
    // The words change with the language.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [data, font, language]);
  return (
    <div className={styles["charts"]}>
      {drawn.map((one) => (
        <Panel key={one.title} {...one} />
      ))}
    </div>
  );
}

interface PanelProps {
  title: string;
  words: string;
  option: EChartsOption;
}

function Panel({ title, words, option }: PanelProps) {
  const id = useId();
  return (
    <section className={styles["panel"]} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <Chart spoken={words} option={option} height="100%" />
    </section>
  );
}
