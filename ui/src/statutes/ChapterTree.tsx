import { type KeyboardEvent, useRef } from "react";
import { keyOf, rowFor } from "../components/keys";
import { t } from "../texts/t";
import type { Line } from "./tree";
import styles from "./statutes.module.css";

/** Props of `ChapterTree`. */
export interface ChapterTreeProps {
  lines: readonly Line[];
  /** Goes to an article. */
  onGo: (reference: string) => void;
}

/** The parts, chapters and sections of a law; arrows walk, Enter goes there. */
export function ChapterTree({ lines, onGo }: ChapterTreeProps) {
  const frame = useRef<HTMLElement>(null);
  const headings = lines.filter((line) => line.kind === "heading" && line.title !== "");

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const key = keyOf(event);
    if (key === null || !frame.current) return;
    const buttons = [...frame.current.querySelectorAll("button")];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const target = rowFor(key, Math.max(0, at), buttons.length, 10);
    if (target === null) return;
    event.preventDefault();
    buttons[target]?.focus();
  }

  if (headings.length === 0) return null;
  return (
    // The arrows walk through the buttons of the tree.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <nav
      ref={frame}
      className={styles["tree"]}
      aria-label={t("statutes.read.chapters")}
      onKeyDown={onKeyDown}
    >
      {headings.map((line) =>
        line.kind === "heading" ? (
          <button
            key={line.key}
            type="button"
            data-level={Math.min(line.level, 4)}
            disabled={line.to === null}
            onClick={() => line.to !== null && onGo(line.to)}
          >
            {line.title}
          </button>
        ) : null,
      )}
    </nav>
  );
}
