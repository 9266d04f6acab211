import { Sheet } from "../components/reading/Sheet";
import type { Definition } from "../ipc/generated";
import { t } from "../texts/t";
import styles from "./figures.module.css";

/** 口径: what each figure means, with its version. */
export function Definitions({ definitions }: { definitions: readonly Definition[] }) {
  return (
    <Sheet title={t("figures.definitions")}>
      <dl className={styles["definitions"]}>
        {definitions.map((one) => (
          <div key={one.name}>
            <dt>
              {one.title}
              <span className={styles["quiet"]}>{t("figures.version", { n: one.version })}</span>
            </dt>
            <dd>
              {one.denominator === null
                ? one.numerator
                : t("figures.out_of", { part: one.numerator, whole: one.denominator })}
              <span className={styles["quiet"]}>
                {t("figures.by_day", { basis: one.basis, source: one.source })}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
