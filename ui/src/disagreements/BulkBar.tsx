import { ConfirmOrder } from "../components/ConfirmOrder";
import type { DisagreementRow, WeightCount } from "../ipc/generated";
import { useAsk } from "../ipc/queries";
import { t } from "../texts/t";
import styles from "./disagreements.module.css";

/** As many as the core takes at once. */
const MOST = 500;
/** One alone is decided as quickly by itself. */
const WORTH_IT = 2;

/** Props of `BulkBar`. */
export interface BulkBarProps {
  matter: string | undefined;
  counts: readonly WeightCount[];
  /** Of each the value that was filled in last holds. */
  decide: (rows: readonly DisagreementRow[]) => Promise<void>;
}

/** What hangs on nothing may be decided at once: of each the value that was filled in last. */
export function BulkBar({ matter, counts, decide }: BulkBarProps) {
  const count = counts.find((one) => one.weight === "harmless")?.count ?? 0;
  const { data } = useAsk(
    "disagreement_list",
    { matter, weight: "harmless", limit: MOST },
    { enabled: count >= WORTH_IT },
  );
  const mine = (data?.rows ?? []).filter((row) => row.may_decide);
  if (count < WORTH_IT || mine.length < WORTH_IT) return null;
  return (
    <div className={styles["bulk"]} role="note">
      <p>{t("disagreements.bulk.text", { n: mine.length })}</p>
      <ConfirmOrder
        size="middle"
        text={t("disagreements.bulk.take")}
        label={t("disagreements.bulk.take")}
        title={t("disagreements.bulk.title", { n: mine.length })}
        question={t("disagreements.bulk.question")}
        order={() => decide(mine)}
      />
    </div>
  );
}
