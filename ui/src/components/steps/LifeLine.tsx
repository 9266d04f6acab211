import { Icon, type IconName } from "../icons";
import { formatDay } from "../format";
import { t } from "../../texts/t";
import styles from "./LifeLine.module.css";

/** One stage of a record's life. */
export interface LifeStage {
  key: string;
  name: string;
  /** `now`: under way. `ended`: cut short here. `passed_over`: it went on without it. */
  state: "done" | "now" | "ahead" | "passed_over" | "ended";
  /** The day on which it was reached (`YYYY-MM-DD`). */
  on: string | null;
}

const SHAPES: Readonly<Record<LifeStage["state"], IconName | null>> = {
  done: "tick",
  now: "half",
  ahead: null,
  passed_over: "dash",
  ended: "cross",
};

/** The life of a record in one line: what is behind, where it stands, what is ahead. */
export function LifeLine({ stages }: { stages: readonly LifeStage[] }) {
  return (
    <ol className={styles["line"]} aria-label={t("case.life.label")}>
      {stages.map((stage) => {
        const shape = SHAPES[stage.state];
        return (
          <li
            key={stage.key}
            className={styles["stage"]}
            data-state={stage.state}
            aria-current={stage.state === "now" ? "step" : undefined}
          >
            <span className={styles["knot"]} aria-hidden="true">
              {shape && <Icon name={shape} size={0.9} strokeWidth={2.4} />}
            </span>
            <span className={styles["name"]}>
              {stage.name}
              <span className={styles["spoken"]}>{t(`case.life.state_${stage.state}`)}</span>
            </span>
            <span className={styles["day"]} title={stage.on ? formatDay(stage.on) : undefined}>
              {stage.on && shortDay(stage.on)}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** Day and month, without the year: the line has no room for it, the title tells it. */
function shortDay(day: string): string {
  return t("case.life.day", { month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) });
}
