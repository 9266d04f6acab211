import type { EChartsOption } from "echarts";
import type { ReactNode } from "react";
import { Sheet } from "../components/reading/Sheet";
import type { Definition } from "../ipc/generated";
import { t } from "../texts/t";
import { NumberTable } from "./NumberTable";
import { Chart } from "./charts/Chart";
import { type ChartTable, spoken } from "./table";
import styles from "./dashboard.module.css";

/** Props of `ChartSheet`. */
export interface ChartSheetProps {
  title: string;
  table: ChartTable;
  option: EChartsOption;
  height: number;
  definitions: readonly Definition[];
  /** One line above: what is seen at a glance. */
  lead?: ReactNode;
  aside?: ReactNode;
  /**
   * `beside`: the table stands beside the drawing; `even`: with as much room;
   * `under`: a wide one stands under it.
   */
  shape?: "beside" | "even" | "under";
  /** Whether its table has more columns than usual. */
  isWide?: boolean;
  /** The table where it is not simply that of the drawing. */
  children?: ReactNode;
}

/** A chart, the same numbers as a table, and what they mean. */
export function ChartSheet(props: ChartSheetProps) {
  const { title, table, option, height, definitions, lead, aside, shape = "beside" } = props;
  return (
    <div className={styles["sheet"]}>
      <Sheet title={title} aside={aside}>
        {lead !== undefined && <p className={styles["lead"]}>{lead}</p>}
        <div className={styles["pair"]} data-shape={shape}>
          <Chart spoken={spoken(title, table)} option={option} height={height} />
          {props.children ?? (
            <NumberTable
              title={title}
              table={table}
              scrolls={shape === "under"}
              isWide={props.isWide}
            />
          )}
        </div>
        <Meanings definitions={definitions} />
      </Sheet>
    </div>
  );
}

/** What the numbers of a chart mean. */
export function Meanings({ definitions }: { definitions: readonly Definition[] }) {
  return (
    <dl className={styles["meanings"]}>
      {definitions.map((one) => (
        <div key={one.title}>
          <dt>{one.title}</dt>
          <dd>
            {t("dashboard.meaning", {
              numerator: one.numerator,
              basis: one.basis,
              source: one.source,
              n: one.version,
            })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
