import type { KeyboardEvent } from "react";
import { keyOf, rowFor } from "../components/keys";
import { t } from "../texts/t";
import type { Line } from "./tree";
import styles from "./statutes.module.css";

/** Props of `ArticleText`. */
export interface ArticleTextProps {
  lines: readonly Line[];
  /** The article that is pointed at. */
  seen: string;
  /** Opens an article with its versions. */
  onOpen: (reference: string) => void;
  onMove: (reference: string) => void;
}

/** The text of a law; arrows walk from article to article, Enter opens one. */
export function ArticleText({ lines, seen, onOpen, onMove }: ArticleTextProps) {
  const references = lines.flatMap((line) => (line.kind === "article" ? [line.key] : []));

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const key = keyOf(event);
    if (key === null) return;
    const at = references.indexOf(seen);
    const target = rowFor(key, Math.max(0, at), references.length, 10);
    const reference = target === null ? undefined : references[target];
    if (reference === undefined) return;
    event.preventDefault();
    onMove(reference);
    const button = document.getElementById(`article-${reference}`)?.querySelector("button");
    button?.focus({ preventScroll: true });
    button?.scrollIntoView({ block: "nearest" });
  }

  return (
    // The arrows walk through the numbers of the articles, which are buttons.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onKeyDown={onKeyDown}>
      {lines.map((line) =>
        line.kind === "heading" ? (
          <div key={line.key} className={styles["heading"]} data-level={Math.min(line.level, 4)}>
            {line.title !== "" && <h2>{line.title}</h2>}
            {line.text !== null && <p className={styles["prose"]}>{line.text}</p>}
          </div>
        ) : (
          <article
            key={line.key}
            id={`article-${line.key}`}
            className={styles["article"]}
            data-seen={line.key === seen}
          >
            <p className={styles["prose"]}>
              <button
                type="button"
                className={styles["label"]}
                title={t("statutes.read.open")}
                onClick={() => onOpen(line.key)}
              >
                {line.article.label}
              </button>
              {"　"}
              {line.article.text}
            </p>
          </article>
        ),
      )}
    </div>
  );
}
