import { Link } from "@tanstack/react-router";
import type { SimilarCase, SimilarCasesAsk } from "../ipc/generated";
import { useAsk } from "../ipc/queries";
import { t } from "../texts/t";
import styles from "./typical-cases.module.css";

/** Typical cases near a dispute or a text, each with the words that both have. */
export function SimilarList({ ask, none }: { ask: SimilarCasesAsk; none: string }) {
  const { data } = useAsk("similar_cases", ask, { keepPrevious: true });
  if (!data) return null;
  if (data.cases.length === 0) return <p className={styles["quiet"]}>{none}</p>;
  return (
    <ul className={styles["similar"]}>
      {data.cases.map((one) => (
        <Near key={one.id} one={one} />
      ))}
    </ul>
  );
}

function Near({ one }: { one: SimilarCase }) {
  return (
    <li>
      <Link to="/typical-cases/$id" params={{ id: one.id }}>
        {one.title}
      </Link>
      {one.result !== "" && <p className={styles["quiet"]}>{one.result}</p>}
      <p className={styles["terms"]} aria-label={t("typical_cases.similar.terms")}>
        {one.is_same_type && (
          <span className={styles["same"]}>{t("typical_cases.similar.same_type")}</span>
        )}
        {one.terms.map((term) => (
          <span key={term} className={styles["term"]}>
            {term}
          </span>
        ))}
      </p>
    </li>
  );
}
