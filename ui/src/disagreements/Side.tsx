import { Button } from "antd";
import { Keys } from "../components/Keys";
import { StatusTag } from "../components/StatusTag";
import type { Office } from "../components/history/act-words";
import type { DisagreementRow, DisagreementSide, TextPart } from "../ipc/generated";
import { t } from "../texts/t";
import { Value } from "./Value";
import { labelOf, whereOf, whoOf, wordsOf } from "./words";
import styles from "./disagreements.module.css";

/** Props of `Side`. */
export interface SideProps {
  row: DisagreementRow;
  side: DisagreementSide;
  at: number;
  parts: readonly TextPart[] | undefined;
  office: Office;
  take: () => void;
  busy: boolean;
}

/** One value with whoever wrote it, and the button by which it holds. */
export function Side({ row, side, at, parts, office, take, busy }: SideProps) {
  const isLast = at === row.sides.length - 1;
  return (
    <section className={styles["side"]} aria-label={t("disagreements.nth", { n: at + 1 })}>
      <p className={styles["who"]}>
        {whoOf(row, side, at)}
        <span className={styles["written"]}>
          <span className={styles["where"]}>{whereOf(side)}</span>
          {isLast && <StatusTag tone="neutral">{t("disagreements.provisional")}</StatusTag>}
        </span>
      </p>
      <Value words={wordsOf(row, side.value, office)} parts={parts} />
      <div className={styles["take"]}>
        {row.may_decide && (
          <Button
            loading={busy}
            onClick={take}
            aria-label={t("disagreements.take_nth", { field: labelOf(row), n: at + 1 })}
            aria-keyshortcuts={String(at + 1)}
          >
            {t("disagreements.take")} <Keys caps={[String(at + 1)]} />
          </Button>
        )}
      </div>
    </section>
  );
}
