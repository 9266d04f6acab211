import type { DisputeHistory } from "../ipc/generated";
import { t } from "../texts/t";
import styles from "./CasePage.module.css";
import { FactsCard } from "./sections/FactsCard";
import { ArchiveCard } from "./side/ArchiveCard";
import { RecentCard } from "./side/RecentCard";
import { SourceCard } from "./side/SourceCard";

/** What is left of a case that was destroyed: nothing is missing, and nothing can be added. */
export function DestroyedView({ history }: { history: DisputeHistory | undefined }) {
  return (
    <div className={styles["columns"]}>
      <div className={styles["column"]}>
        <FactsCard />
        <RecentCard history={history} />
      </div>
      <aside className={`${styles["column"]} ${styles["side"]}`} aria-label={t("case.aside")}>
        <ArchiveCard />
        <SourceCard />
      </aside>
    </div>
  );
}
