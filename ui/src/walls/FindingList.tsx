import { Link } from "@tanstack/react-router";
import { StatusTag, type Tone } from "../components/StatusTag";
import type { ConflictFinding, ConflictWeight } from "../ipc/generated";
import { choice, t } from "../texts/t";
import styles from "./walls.module.css";

const TONES: Readonly<Record<ConflictWeight, Tone>> = {
  barred: "urgent",
  conflict: "near",
  hint: "muted",
};

/** What a check found: why, by what somebody was known again, and where that may be looked at. */
export function FindingList({ findings }: { findings: readonly ConflictFinding[] }) {
  if (findings.length === 0) return <p className={styles["quiet"]}>{t("walls.drawer.none")}</p>;
  return (
    <ul className={styles["findings"]} aria-label={t("walls.drawer.findings")}>
      {findings.map((one) => (
        <li key={JSON.stringify(one)}>
          <div className={styles["reason"]}>
            <span>{choice("conflict_reason", one.reason)}</span>
            <StatusTag tone={TONES[one.weight]}>{choice("conflict_weight", one.weight)}</StatusTag>
          </div>
          {one.likeness.length > 0 && (
            <p className={styles["quiet"]}>
              {t("walls.drawer.by", {
                words: one.likeness
                  .map((word) => choice("resemblance", word))
                  .join(t("common.separator")),
              })}
            </p>
          )}
          <Source finding={one} />
        </li>
      ))}
    </ul>
  );
}

function Source({ finding }: { finding: ConflictFinding }) {
  const id = finding.subject_id;
  if (id === null) return null;
  if (finding.subject_kind === "dispute") {
    return (
      <Link to="/disputes/$id" params={{ id }}>
        {t("walls.drawer.open_dispute")}
      </Link>
    );
  }
  return (
    <Link to="/consultations/$id" params={{ id }}>
      {t("walls.drawer.open_consultation")}
    </Link>
  );
}
