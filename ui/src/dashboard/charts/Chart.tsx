import { useRouter } from "@tanstack/react-router";
import type { ECharts, EChartsOption } from "echarts";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { t } from "../../texts/t";
import styles from "../dashboard.module.css";
import { STREET, type geoOf } from "./map";

/** The width of a drawing on paper: A4 upright between its margins. */
const PAPER = 640;

/** Props of `Chart`. */
export interface ChartProps {
  /** What the drawing says, for whoever does not see it. */
  spoken: string;
  option: EChartsOption;
  /** In pixels, or as its place gives it. */
  height: number | "100%";
  /** The areas of a map. */
  geo?: ReturnType<typeof geoOf> | undefined;
}

/** A drawing of numbers that stand in a table beside it. A click goes where its number leads. */
export function Chart({ spoken, option, height, geo }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<ECharts | null>(null);
  const [isLost, setLost] = useState(false);
  const { history } = useRouter();

  useEffect(() => {
    let drawn: ECharts | null = null;
    let isGone = false;
    import("./engine").then(
      ({ init, registerMap }) => {
        if (isGone || !place.current) return;
        drawn = init(place.current, null, { renderer: "svg" });
        drawn.on("click", ({ data }) => {
          const href = wayOf(data);
          if (href !== null) history.push(href);
        });
        if (geo) registerMap(STREET, geo);
        setChart(drawn);
      },
      () => setLost(true),
    );
    return () => {
      isGone = true;
      drawn?.dispose();
    };
  }, [history, geo]);

  useLayoutEffect(() => {
    chart?.setOption(
      { ...option, aria: { enabled: true, label: { description: spoken } } },
      { notMerge: true },
    );
  }, [chart, option, spoken]);

  useEffect(() => {
    if (!chart || !place.current) return;
    const fit = (): void => chart.resize();
    const toPaper = (): void => chart.resize({ width: PAPER });
    const watch = new ResizeObserver(fit);
    watch.observe(place.current);
    window.addEventListener("beforeprint", toPaper);
    window.addEventListener("afterprint", fit);
    return () => {
      watch.disconnect();
      window.removeEventListener("beforeprint", toPaper);
      window.removeEventListener("afterprint", fit);
    };
  }, [chart]);

  if (isLost) return <p className={styles["quiet"]}>{t("dashboard.not_drawn")}</p>;
  return (
    <div
      ref={place}
      className={styles["chart"]}
      style={{ height }}
      role="img"
      aria-label={spoken}
      data-drawn={chart !== null}
    />
  );
}

/** Where a point leads. */
function wayOf(data: unknown): string | null {
  if (typeof data !== "object" || data === null || !("href" in data)) return null;
  return typeof data.href === "string" ? data.href : null;
}
