import { Button, Popconfirm } from "antd";
import { useState } from "react";
import { Sheet } from "../../components/reading/Sheet";
import { Chip, ChipRow } from "../../disputes/Chip";
import type { Dashboard, Definition, StreetMap } from "../../ipc/generated";
import { useAsk, useOrder } from "../../ipc/queries";
import { t } from "../../texts/t";
import { Meanings } from "../ChartSheet";
import { NumberTable } from "../NumberTable";
import type { Links } from "../links";
import { MapDialog } from "./MapDialog";
import { MapDrawing } from "./MapDrawing";
import { Placing } from "./Placing";
import { onMap } from "./on-map";
import styles from "../dashboard.module.css";

/** Props of `MapSheet`. */
export interface MapSheetProps {
  data: Dashboard;
  links: Links;
  font: number;
  definitions: readonly Definition[];
}

/** 街道地图: the numbers where they belong, on the picture or the areas that the office gave. */
export function MapSheet({ data, links, font, definitions }: MapSheetProps) {
  const { data: map } = useAsk("street_map", {});
  const [doing, setDoing] = useState<"giving" | "placing" | null>(null);
  if (!map || (!map.picture && !map.may_change)) return null;
  const stop = (): void => setDoing(null);
  return (
    <div className={styles["sheet"]} data-map={map.picture?.kind ?? "none"}>
      <Sheet
        title={t("dashboard.sheet.map")}
        aside={
          map.may_change && (
            <Tools map={map} give={() => setDoing("giving")} place={() => setDoing("placing")} />
          )
        }
      >
        {!map.picture && <p className={styles["lead"]}>{t("dashboard.map.none")}</p>}
        {map.picture && doing === "placing" && <Placing map={map} close={stop} />}
        {map.picture && doing !== "placing" && (
          <Numbers map={map} data={data} links={links} font={font} />
        )}
        {map.picture && <Meanings definitions={definitions} />}
      </Sheet>
      <MapDialog open={doing === "giving"} close={stop} />
    </div>
  );
}

interface ToolsProps {
  map: StreetMap;
  give: () => void;
  place: () => void;
}

function Tools({ map, give, place }: ToolsProps) {
  const remove = useOrder("remove_street_map");
  return (
    <span className={styles["actions"]}>
      {map.picture?.kind === "image" && (
        <Button size="small" onClick={place}>
          {t("dashboard.map.place")}
        </Button>
      )}
      <Button size="small" onClick={give}>
        {t(map.picture ? "dashboard.map.change" : "dashboard.map.give")}
      </Button>
      {map.picture && (
        <Popconfirm title={t("dashboard.map.remove_sure")} onConfirm={() => remove.mutate({})}>
          <Button size="small" type="text">
            {t("dashboard.map.remove")}
          </Button>
        </Popconfirm>
      )}
    </span>
  );
}

interface NumbersProps {
  map: StreetMap;
  data: Dashboard;
  links: Links;
  font: number;
}

function Numbers({ map, data, links, font }: NumbersProps) {
  const [column, setColumn] = useState(0);
  const { table, spots, missing } = onMap(map, data.places, data, links);
  const title = t("dashboard.sheet.map");
  return (
    <>
      <ChipRow label={t("dashboard.map.what")} className={styles["bar"]}>
        {table.columns.map((name, at) => (
          <Chip key={name} chosen={at === column} onChoose={() => setColumn(at)}>
            {name}
          </Chip>
        ))}
      </ChipRow>
      <div className={styles["pair"]} data-shape="even">
        <MapDrawing map={map} table={table} spots={spots} column={column} font={font} />
        <NumberTable title={title} table={table} scrolls />
      </div>
      {missing > 0 && map.may_change && (
        <p className={styles["quiet"]}>
          {t(map.picture?.kind === "areas" ? "dashboard.map.no_area" : "dashboard.map.no_spot")}
        </p>
      )}
    </>
  );
}
