import { doneOf, share } from "./words";
import styles from "./outreach.module.css";

/** Props of `Bar`. */
export interface BarProps {
  /** What is counted. */
  label: string;
  done: number;
  planned: number | null;
  /** How much the day asks for, as a mark on the bar. */
  expected?: number;
  behind?: boolean;
}

/** Done against planned: the figures, and a bar that means the same. */
export function Bar({ label, done, planned, expected, behind = false }: BarProps) {
  const hasPlan = planned !== null && planned > 0;
  const mark = expected === undefined ? 0 : share(expected, planned);
  return (
    <div className={styles["bar"]} data-behind={behind}>
      <span className={styles["bar-words"]}>
        <span>{label}</span>
        <b>{doneOf(done, planned)}</b>
      </span>
      {hasPlan && (
        <span className={styles["track"]} aria-hidden="true">
          <span className={styles["filled"]} style={{ width: `${share(done, planned)}%` }} />
          {mark > 0 && mark < 100 && (
            <span className={styles["mark"]} style={{ insetInlineStart: `${mark}%` }} />
          )}
        </span>
      )}
    </div>
  );
}
