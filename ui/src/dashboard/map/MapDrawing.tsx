import { useMemo } from "react";
import type { MapPlace, StreetMap } from "../../ipc/generated";
import { t } from "../../texts/t";
import { Chart } from "../charts/Chart";
import { areasOption, geoOf, spotsOption } from "../charts/map";
import { type ChartTable, spoken } from "../table";
import { Picture } from "./Picture";
import styles from "../dashboard.module.css";

/** Props of `MapDrawing`. */
export interface MapDrawingProps {
  map: StreetMap;
  table: ChartTable;
  spots: readonly MapPlace[];
  column: number;
  font: number;
}

/** The numbers on the picture, or on the areas. */
export function MapDrawing({ map: { picture }, table, spots, column, font }: MapDrawingProps) {
  const words = spoken(t("dashboard.sheet.map"), table);
  const geo = useMemo(
    () => (picture?.kind === "areas" ? geoOf(picture.areas) : undefined),
    [picture],
  );
  const option = geo ? areasOption(table, column, font) : spotsOption(table, spots, column, font);
  if (picture?.kind !== "image")
    return <Chart spoken={words} option={option} geo={geo} height={460} />;
  return (
    <Picture picture={picture}>
      <div className={styles["over"]}>
        <Chart spoken={words} option={option} height="100%" />
      </div>
    </Picture>
  );
}
