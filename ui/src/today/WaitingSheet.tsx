import { Sheet } from "../components/reading/Sheet";
import type { WorkGroup } from "../ipc/generated";
import { choice, t } from "../texts/t";
import { WorkRows } from "./WorkRows";
import styles from "./today.module.css";

/** What waits of one kind, and how many there are. */
export function WaitingSheet({ group }: { group: WorkGroup }) {
  const rows = group.rows.map((row) => ({ ...row, kind: group.kind }));
  return (
    <Sheet
      title={choice("work_kind", group.kind)}
      aside={<span className={styles["note"]}>{t("today.count", { n: group.count })}</span>}
    >
      <WorkRows rows={rows} plain few={5} />
    </Sheet>
  );
}
