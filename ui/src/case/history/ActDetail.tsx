import { t } from "../../texts/t";
import type { ChangeWords, FactWords } from "./act-words";
import styles from "./history.module.css";

/** What an act changed, folded until it is asked for: label, then old → new. */
export function ActDetail({ facts }: { facts: readonly FactWords[] }) {
  const count = facts.reduce((sum, fact) => sum + fact.changes.length, 0);
  // Where nothing but erased text was, there is nothing to unfold.
  if (count === 0) return <p className={styles["erased"]}>{t("common.history.erased")}</p>;
  return (
    <details className={styles["detail"]}>
      <summary>{t("case.history.changes", { n: count })}</summary>
      {facts.map((fact) => (
        <div key={fact.key} className={styles["fact"]}>
          {facts.length > 1 && <p className={styles["fact-title"]}>{fact.title}</p>}
          {fact.is_erased && <p className={styles["erased"]}>{t("common.history.erased")}</p>}
          <dl className={styles["changes"]}>
            {fact.changes.map((change) => (
              <div key={change.field}>
                <dt>{change.label}</dt>
                <dd>
                  <ChangedValue change={change} />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </details>
  );
}

/** A value that took another's place; what is gone is struck out and said to be so. */
function ChangedValue({ change: { before, after } }: { change: ChangeWords }) {
  return (
    <>
      {before !== null && (
        <del className={styles["before"]}>
          <span className={styles["spoken"]}>{t("common.history.before")} </span>
          {before}
        </del>
      )}
      {before !== null && (
        <span className={styles["arrow"]} aria-hidden="true">
          →
        </span>
      )}
      {after === null ? (
        <span className={styles["cleared"]}>{t("case.history.cleared")}</span>
      ) : (
        <ins className={styles["after"]}>
          {before !== null && (
            <span className={styles["spoken"]}>{t("common.history.after")} </span>
          )}
          {after}
        </ins>
      )}
    </>
  );
}
