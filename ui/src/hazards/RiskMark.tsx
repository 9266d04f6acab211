import { DASH } from "../components/format";
import type { RiskLevel } from "../ipc/generated";
import { choice, t } from "../texts/t";
import styles from "./hazards.module.css";

/** 风险等级: its colour and its word; a dash before anybody has judged it. */
export function RiskMark({ level }: { level: RiskLevel | null }) {
  if (level === null) return <span title={t("hazards.risk.none")}>{DASH}</span>;
  return (
    <span className={styles["risk"]}>
      <span className={styles["dot"]} data-risk={level} aria-hidden="true" />
      {choice("risk_level", level)}
    </span>
  );
}
