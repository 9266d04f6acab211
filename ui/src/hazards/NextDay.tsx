import { DASH, formatDay } from "../components/format";
import { DueBadge } from "../disputes/DueBadge";
import type { HazardRow } from "../ipc/generated";
import { t } from "../texts/t";
import styles from "./hazards.module.css";

/** What runs next: the last day of the handling, or the next look back. */
export function NextDay({ row }: { row: HazardRow }) {
  if (row.due_nearness !== null) {
    return <DueBadge nearness={row.due_nearness} dueOn={row.due_on} />;
  }
  if (row.next_review_on === null) return DASH;
  return (
    <span className={styles["next"]}>
      <span className={styles["quiet"]}>{t("hazards.mark.review")}</span>
      {row.review_nearness === null ? (
        formatDay(row.next_review_on)
      ) : (
        <DueBadge nearness={row.review_nearness} dueOn={row.next_review_on} />
      )}
    </span>
  );
}
