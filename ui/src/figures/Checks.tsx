import { Link } from "@tanstack/react-router";
import { StatusTag } from "../components/StatusTag";
import { Sheet } from "../components/reading/Sheet";
import type { FigureCheck } from "../ipc/generated";
import { t } from "../texts/t";
import styles from "./figures.module.css";

/** Cases that are named of a check; the rest is a number. */
const SHOWN = 5;

/** 表内校验: what must hold in the table, and the cases because of which it does not. */
export function Checks({ checks, opens }: { checks: readonly FigureCheck[]; opens: boolean }) {
  return (
    <Sheet title={t("figures.checks")}>
      <ul className={styles["checks"]}>
        {checks.map((check) => (
          <li key={check.key}>
            <StatusTag tone={check.holds ? "good" : "urgent"}>
              {t(check.holds ? "figures.holds" : "figures.holds_not")}
            </StatusTag>
            <span>{check.title}</span>
            <span className={styles["quiet"]}>
              {check.left} / {check.right}
            </span>
            {opens &&
              check.cases.slice(0, SHOWN).map((id, index) => (
                <Link key={id} to="/disputes/$id" params={{ id }}>
                  {t("figures.case_n", { n: index + 1 })}
                </Link>
              ))}
            {check.cases.length > SHOWN && (
              <span className={styles["quiet"]}>
                {t("figures.more", { n: check.cases.length - SHOWN })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
