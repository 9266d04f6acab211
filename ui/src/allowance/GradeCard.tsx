import { Button, Drawer } from "antd";
import { useState } from "react";
import { useOnlyReadsDisputes } from "../app/read-only";
import { Card } from "../case/Card";
import { StatusTag } from "../components/StatusTag";
import { formatMoney } from "../components/format";
import { useDisputeTypeName } from "../components/office/names";
import { useAsk } from "../ipc/queries";
import { t } from "../texts/t";
import { DecideGradeForm } from "./DecideGradeForm";
import styles from "./allowance.module.css";
import { reasonWords } from "./reasons";

/** Props of `GradeCard`. */
export interface GradeCardProps {
  disputeId: string;
}

/** 难易等级 of a closed case: proposed with the reasons, or decided by the head. */
export function GradeCard({ disputeId }: GradeCardProps) {
  const onlyReads = useOnlyReadsDisputes();
  const { data } = useAsk("dispute_grade", { dispute_id: disputeId }, { enabled: !onlyReads });
  const typeName = useDisputeTypeName();
  const [deciding, setDeciding] = useState(false);
  if (!data?.is_closed) return null;
  const grade = data.grades.find((one) => one.code === data.grade);
  const proposed = data.grades.find((one) => one.code === data.proposed);
  return (
    <Card
      title={t("allowance.card.title")}
      shape="slim"
      aside={
        data.may_decide && (
          <Button type="text" onClick={() => setDeciding(true)}>
            {t("allowance.card.decide")}
          </Button>
        )
      }
    >
      <p className={styles["grade"]}>
        <strong>{grade?.name ?? t("common.none")}</strong>
        <StatusTag tone={data.is_decided ? "active" : "neutral"}>
          {t(data.is_decided ? "allowance.card.decided" : "allowance.card.proposed")}
        </StatusTag>
        <span className={styles["quiet"]}>
          {data.is_counted
            ? t("allowance.card.earns", { amount: formatMoney(data.amount_fen) })
            : t("allowance.card.not_counted")}
        </span>
      </p>
      {data.is_decided && data.grade_reason && <p className={styles["why"]}>{data.grade_reason}</p>}
      {data.is_decided && (
        <p className={styles["quiet"]}>
          {t("allowance.card.was_proposed", { name: proposed?.name ?? t("common.none") })}
        </p>
      )}
      <ul className={styles["reasons"]} aria-label={t("allowance.card.reasons")}>
        {data.reasons.map((reason) => (
          <li key={reason.kind}>{reasonWords(reason, typeName)}</li>
        ))}
      </ul>
      <Drawer
        open={deciding}
        onClose={() => setDeciding(false)}
        destroyOnHidden
        size="min(40rem, 96vw)"
        title={t("allowance.card.decide_title")}
        styles={{
          body: { paddingBottom: 0, background: "var(--c-paper)" },
          header: { background: "var(--c-paper)" },
        }}
      >
        <DecideGradeForm disputeId={disputeId} standing={data} done={() => setDeciding(false)} />
      </Drawer>
    </Card>
  );
}
