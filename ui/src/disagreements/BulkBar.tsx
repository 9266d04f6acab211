import { ConfirmOrder } from "../components/ConfirmOrder";
import type { DisagreementRow, WeightCount } from "../ipc/generated";
import { useAsk, useOrder } from "../ipc/queries";
import { t } from "../texts/t";
import styles from "./disagreements.module.css";

/** As many as the core takes at once. */
const MOST = 500;
/** One alone is decided as quickly by itself. */
const WORTH_IT = 2;

/** What hangs on nothing may be decided at once: of each the value that was filled in last. */
export function BulkBar(props: { matter: string | undefined; counts: readonly WeightCount[] }) {
  const { matter, counts } = props;
  const count = counts.find((one) => one.weight === "harmless")?.count ?? 0;
  const { data } = useAsk(
    "disagreement_list",
    { matter, weight: "harmless", limit: MOST },
    { enabled: count >= WORTH_IT },
  );
  const order = useOrder("decide_disagreements");
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
        order={() => order.mutateAsync({ decisions: mine.map(lastOf) })}
      />
    </div>
  );
}

function lastOf(row: DisagreementRow) {
  const { record, field, mark } = row;
  return { record, field, mark, take: row.sides.length - 1 };
}
