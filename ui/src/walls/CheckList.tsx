import { Button, Drawer } from "antd";
import { useState } from "react";
import { StatusTag, type Tone } from "../components/StatusTag";
import { usePersonName } from "../components/office/names";
import type { ConflictCheckRow, ConflictResult } from "../ipc/generated";
import { choice, t } from "../texts/t";
import { FindingList } from "./FindingList";
import styles from "./walls.module.css";

const TONES: Readonly<Record<ConflictResult, Tone>> = {
  clear: "good",
  conflict: "urgent",
  waived: "near",
};

/** Checks that were kept: who, as what, what came of it; a click tells the reasons. */
export function CheckList({ checks }: { checks: readonly ConflictCheckRow[] }) {
  const person = usePersonName();
  const [shown, setShown] = useState<ConflictCheckRow | null>(null);
  return (
    <>
      <ul className={styles["rows"]} aria-label={t("walls.card.checks")}>
        {checks.map((check) => {
          const name = person(check.person_id);
          return (
            <li key={check.id}>
              <span className={styles["what"]}>
                {t("walls.card.check", {
                  name,
                  capacity: choice("conflict_capacity", check.capacity),
                })}
              </span>
              {check.findings.length === 0 ? (
                <StatusTag tone={TONES[check.result]}>
                  {choice("conflict_result", check.result)}
                </StatusTag>
              ) : (
                <Button
                  type="text"
                  aria-label={t("walls.card.shown", { name })}
                  onClick={() => setShown(check)}
                >
                  <StatusTag tone={TONES[check.result]}>
                    {choice("conflict_result", check.result)}
                  </StatusTag>
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <Drawer
        open={shown !== null}
        onClose={() => setShown(null)}
        size="min(36rem, 96vw)"
        title={shown && t("walls.drawer.title_named", { name: person(shown.person_id) })}
        styles={{
          body: { background: "var(--c-paper)" },
          header: { background: "var(--c-paper)" },
        }}
      >
        {shown && <FindingList findings={shown.findings} />}
        {shown?.consent_reason && (
          <p className={styles["decided"]}>
            {t("walls.drawer.consented", { reason: shown.consent_reason })}
          </p>
        )}
      </Drawer>
    </>
  );
}
