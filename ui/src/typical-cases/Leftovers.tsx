import { Sheet } from "../components/reading/Sheet";
import type { LeftoverRow, TypicalCaseDetail } from "../ipc/generated";
import { choice, t } from "../texts/t";
import { sectionName } from "./sections";
import styles from "./typical-cases.module.css";

/** What of the text still leads to somebody, or may; for those who make typical cases. */
export function Leftovers({ detail }: { detail: TypicalCaseDetail }) {
  const numbers = detail.leftovers.filter((one) => one.is_number);
  const words = detail.leftovers.filter((one) => !one.is_number);
  return (
    <Sheet title={t("typical_cases.left.title")}>
      {detail.leftovers.length === 0 && (
        <p className={styles["quiet"]}>{t("typical_cases.left.none")}</p>
      )}
      <Found intro={t("typical_cases.left.numbers")} found={numbers} tone="urgent" />
      <Found intro={t("typical_cases.left.names")} found={words} tone="near" />
    </Sheet>
  );
}

function Found(props: { intro: string; found: readonly LeftoverRow[]; tone: "urgent" | "near" }) {
  const { intro, found, tone } = props;
  if (found.length === 0) return null;
  return (
    <>
      <p className={styles["quiet"]}>{intro}</p>
      <ul className={styles["found"]} data-tone={tone}>
        {found.map((one, at) => (
          // The same word may stand in a section twice.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at}>
            {t("typical_cases.left.where", {
              words: one.words,
              section: sectionName(one.section),
              kind: choice("span_kind", one.kind),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
