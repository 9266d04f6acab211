import { Sheet } from "../components/reading/Sheet";
import type { DocumentRow } from "../ipc/generated";
import { t } from "../texts/t";
import type { DocumentChoice } from "./document-choice";
import { DocumentButton } from "./DocumentButton";
import { documentKey } from "./key";
import { PrintedMark } from "./PrintedMark";
import styles from "./documents.module.css";

/** Props of `OtherForms`. */
export interface OtherFormsProps {
  rows: readonly DocumentRow[];
  choice: DocumentChoice;
}

/** 其他文书: what the dossier does not call for yet, to be printed ahead or left blank. */
export function OtherForms({ rows, choice }: OtherFormsProps) {
  return (
    <Sheet title={t("documents.others.title")}>
      <p className={styles["lead"]}>{t("documents.others.lead")}</p>
      <ul className={styles["others"]}>
        {rows.map((row) => (
          <li key={documentKey(row)} className={styles["held-row"]}>
            <DocumentButton row={row} choice={choice} />
            <PrintedMark row={row} />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
