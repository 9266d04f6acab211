import type { Satisfaction } from "../ipc/generated";
import { choice } from "../texts/t";
import { STARS, isBad } from "./levels";
import styles from "./ratings.module.css";

/** A level in stars and in its word; the stars alone say nothing to a screen reader. */
export function LevelMark({ level }: { level: Satisfaction }) {
  return (
    <span className={styles["level"]} data-bad={isBad(level)}>
      <Stars level={level} />
      {choice("satisfaction", level)}
    </span>
  );
}

/** Five stars, as many filled as the level has. */
export function Stars({ level }: { level: Satisfaction }) {
  const filled = STARS[level];
  return (
    <span className={styles["stars"]} aria-hidden="true">
      {"★".repeat(filled)}
      <span className={styles["unlit"]}>{"★".repeat(5 - filled)}</span>
    </span>
  );
}
