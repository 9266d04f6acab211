import { StatusTag, type Tone } from "../../components/StatusTag";
import { formatDay } from "../../components/format";
import type { InspectionRow, InspectionStatus } from "../../ipc/generated";
import { choice, t } from "../../texts/t";
import styles from "./inspections.module.css";

const TONES: Readonly<Record<InspectionStatus, Tone>> = {
  planned: "active",
  held: "good",
  cancelled: "muted",
};

/** One round in the month of its platform. */
export function RoundLine({ row, onOpen }: { row: InspectionRow; onOpen: () => void }) {
  return (
    <button type="button" className={styles["line"]} onClick={onOpen}>
      <span className={styles["words"]}>
        <span className={styles["title"]}>{row.title}</span>
        <span className={styles["quiet"]}>
          {[
            formatDay(row.held_on ?? row.planned_on),
            row.area,
            row.item_count > 0 &&
              t("hazards.rounds.done", { done: row.done_count, all: row.item_count }),
            row.hazard_count > 0 && t("hazards.rounds.hazards", { n: row.hazard_count }),
          ]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </span>
      {row.is_late && (
        <StatusTag tone="near" shape="clock">
          {t("hazards.rounds.late")}
        </StatusTag>
      )}
      <StatusTag tone={TONES[row.status]}>{choice("inspection_status", row.status)}</StatusTag>
    </button>
  );
}
