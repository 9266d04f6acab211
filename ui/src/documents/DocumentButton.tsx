import { useCase } from "../case/context";
import { Icon } from "../components/icons";
import type { DocumentRow } from "../ipc/generated";
import type { DocumentChoice } from "./document-choice";
import { documentKey } from "./key";
import styles from "./documents.module.css";

/** The button of one document in a list; only the chosen one is a stop of the Tab key. */
export function DocumentButton({ row, choice }: { row: DocumentRow; choice: DocumentChoice }) {
  const key = documentKey(row);
  const isChosen = key === choice.key;
  const { names } = useCase();
  const whose = row.subject_id && names.any(row.subject_id);
  return (
    <button
      type="button"
      className={styles["document"]}
      data-document={key}
      aria-current={isChosen ? "true" : undefined}
      tabIndex={isChosen ? 0 : -1}
      onClick={() => choice.choose(row)}
      onKeyDown={choice.move}
    >
      <Icon name="sheet" size={1.1} />
      <span className={styles["title"]}>
        {row.title}
        {whose && <span className={styles["quiet"]}> {whose}</span>}
      </span>
    </button>
  );
}
