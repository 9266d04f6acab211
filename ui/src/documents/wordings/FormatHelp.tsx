import { t } from "../../texts/t";
import { FORMAT_WORDS } from "./format-words";
import styles from "./wordings.module.css";

/** How a wording is written: one line, one part of the paper. */
export function FormatHelp() {
  return (
    <details className={styles["help"]}>
      <summary>{t("documents.wordings.help")}</summary>
      <p className={styles["quiet"]}>{t("documents.wordings.help_lead")}</p>
      <dl>
        {FORMAT_WORDS.map(({ key, example }) => (
          <div key={key}>
            <dt>
              <code>{example}</code>
            </dt>
            <dd>{t(`documents.wordings.help.${key}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
