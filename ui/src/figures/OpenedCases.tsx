import { OpenedDisputes } from "../components/reading/OpenedDisputes";
import type { FigureCases } from "../ipc/generated";
import { t } from "../texts/t";
import styles from "./figures.module.css";

/** The cases behind a number, and how many there are. */
export function OpenedCases({ cases }: { cases: FigureCases }) {
  const { count, rows } = cases;
  return (
    <>
      <p className={styles["quiet"]}>
        {count > rows.length
          ? t("figures.cases_some", { n: count, shown: rows.length })
          : t("figures.cases", { n: count })}
      </p>
      <OpenedDisputes disputes={rows} />
    </>
  );
}
