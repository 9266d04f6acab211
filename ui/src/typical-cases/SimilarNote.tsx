import { filled } from "../disputes/intake/form";
import { useSettled } from "../components/settled";
import { t } from "../texts/t";
import { SimilarList } from "./SimilarCases";
import styles from "./typical-cases.module.css";

/** Typing must rest this long before the core is asked. */
const PAUSE = 600;
/** Fewer characters say nothing. */
const LEAST = 8;

/** Props of `SimilarNote`. */
export interface SimilarNoteProps {
  facts: string | null | undefined;
  disputeType: string | null | undefined;
}

/** 类似案例 while a dispute is being written down; quiet until there is something to compare. */
export function SimilarNote({ facts, disputeType }: SimilarNoteProps) {
  const text = useSettled(filled(facts) ?? "", PAUSE);
  const isEnough = Array.from(text).length >= LEAST;
  return (
    <section className={styles["note"]} aria-labelledby="intake-similar">
      <h2 id="intake-similar">{t("typical_cases.similar.title")}</h2>
      <div aria-live="polite">
        {isEnough ? (
          <SimilarList
            ask={{ text, limit: 3, ...(disputeType ? { dispute_type: disputeType } : {}) }}
            none={t("typical_cases.similar.none")}
          />
        ) : (
          <p className={styles["quiet"]}>{t("typical_cases.similar.hint")}</p>
        )}
      </div>
    </section>
  );
}
