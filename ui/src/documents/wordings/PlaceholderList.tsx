import { Button } from "antd";
import type { PlaceholderRow } from "../../ipc/generated";
import { t } from "../../texts/t";
import { groupsOf, inBraces, shortName } from "./placeholders";
import styles from "./wordings.module.css";

/** Props of `PlaceholderList`. */
export interface PlaceholderListProps {
  rows: readonly PlaceholderRow[];
  /** Those that the wording lacks though the official form has them. */
  lost: ReadonlySet<string>;
  /** Puts one where the cursor stands; null for who only reads. */
  onPut: ((text: string) => void) | null;
}

/** What a wording may name, each put in by a click. */
export function PlaceholderList({ rows, lost, onPut }: PlaceholderListProps) {
  return (
    <section aria-label={t("documents.wordings.placeholders")}>
      <h2 className={styles["beside-title"]}>{t("documents.wordings.placeholders")}</h2>
      <p className={styles["quiet"]}>{t("documents.wordings.placeholders_hint")}</p>
      {groupsOf(rows).map(({ list, rows: group }) => (
        <div key={list?.name ?? ""} className={styles["group"]}>
          {list && (
            <h3 className={styles["group-title"]}>
              {t("documents.wordings.list", { name: shortName(list.name) })}
            </h3>
          )}
          <ul className={styles["names"]}>
            {group.map((row) => (
              <li key={row.name} data-lost={lost.has(row.name)}>
                <Button
                  size="small"
                  disabled={onPut === null}
                  aria-label={t("documents.wordings.put", { name: shortName(row.name) })}
                  onClick={() => onPut?.(inBraces(row.name))}
                >
                  {shortName(row.name)}
                  {row.is_required && (
                    <span className={styles["must"]}>{t("documents.wordings.must")}</span>
                  )}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
