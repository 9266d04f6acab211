import type { Act } from "../../ipc/generated";
import { useAsk } from "../../ipc/queries";
import { t } from "../../texts/t";
import { SentenceList } from "../Sentence";
import { type ChangeWords, changeWords, faceOf, factWords, isErased } from "./act-words";
import styles from "./ActList.module.css";

/** Beyond this many characters a change is folded, as it would push the history out of sight. */
const LONG = 60;

/** The history of a record, the newest first as the core gives it. */
export function ActList({ acts, label }: { acts: readonly Act[]; label: string }) {
  const { data: office } = useAsk("office_overview", {});
  return (
    <SentenceList
      label={label}
      items={acts.map((act) => {
        const changes = changeWords(act, office);
        const erased = isErased(act);
        return {
          key: act.id,
          at: act.at,
          actor: act.actor || t("common.unknown"),
          sentence: factWords(act),
          detail: (changes.length > 0 || erased) && (
            <>
              {changes.map((change) => (
                <ChangeLine key={change.key} change={change} />
              ))}
              {erased && <p className={styles["line"]}>{t("common.history.erased")}</p>}
            </>
          ),
          ...faceOf(act),
        };
      })}
    />
  );
}

/** One field before and after: short ones in a line, long ones folded. */
function ChangeLine({ change }: { change: ChangeWords }) {
  const { label, before, after } = change;
  if (before.length + after.length <= LONG) {
    return (
      <p className={styles["line"]}>
        {label}
        {t("common.colon")}
        <del className={styles["before"]}>{before}</del>
        <span aria-hidden="true"> → </span>
        <ins className={styles["after"]}>{after}</ins>
      </p>
    );
  }
  return (
    <details className={styles["long"]}>
      <summary>{label}</summary>
      <p className={styles["quote"]}>
        <strong>{t("common.history.before")}</strong> {before}
      </p>
      <p className={styles["quote"]}>
        <strong>{t("common.history.after")}</strong> {after}
      </p>
    </details>
  );
}
