import type { RatingCounts } from "../ipc/generated";
import { t } from "../texts/t";
import { percent } from "./filters";
import styles from "./ratings.module.css";

/** The two figures that are asked for: the good rate, and how many bad ratings came to their end. */
export function RatingFigures({ counts }: { counts: RatingCounts }) {
  const good = percent(counts.good, counts.rated);
  const ended = percent(counts.bad_ended, counts.bad);
  return (
    <dl className={styles["figures"]}>
      <div title={t("ratings.figure.good_how")}>
        <dt>{t("ratings.figure.good")}</dt>
        <dd>
          <strong>{good ?? t("ratings.figure.none")}</strong>
          {good && (
            <span className={styles["quiet"]}>
              {t("ratings.figure.of", { part: counts.good, whole: counts.rated })}
            </span>
          )}
        </dd>
      </div>
      <div title={t("ratings.figure.ended_how")}>
        <dt>{t("ratings.figure.ended")}</dt>
        <dd data-open={counts.bad_ended < counts.bad}>
          <strong>{ended ?? t("ratings.figure.none")}</strong>
          {ended && (
            <span className={styles["quiet"]}>
              {t("ratings.figure.of", { part: counts.bad_ended, whole: counts.bad })}
            </span>
          )}
        </dd>
      </div>
    </dl>
  );
}
