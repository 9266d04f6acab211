import type { ReactNode } from "react";
import { formatInstant } from "./format";
import { Icon, type IconName } from "./icons";
import type { Tone } from "./StatusTag";
import styles from "./Sentence.module.css";

/** One act in a history. */
export interface HistoryItem {
  key: string;
  /** When (RFC 3339). */
  at: string;
  /** Who, in words. */
  actor: string;
  /** What they did, as the rest of the sentence: 受理了纠纷. */
  sentence: ReactNode;
  /** What changed, quoted, under the sentence. */
  detail?: ReactNode;
  tone?: Tone;
  icon?: IconName;
}

/** One act as a sentence: 李秀兰 受理了纠纷, when, and what changed. */
export function Sentence({ item }: { item: HistoryItem }) {
  return (
    <li className={styles["item"]} data-tone={item.tone ?? "muted"}>
      <span className={styles["knot"]} aria-hidden="true">
        {item.icon && <Icon name={item.icon} size={0.95} strokeWidth={2} />}
      </span>
      <div className={styles["words"]}>
        <p className={styles["sentence"]}>
          <strong>{item.actor}</strong> {item.sentence}
        </p>
        {item.detail && <div className={styles["detail"]}>{item.detail}</div>}
        <time className={styles["time"]} dateTime={item.at}>
          {formatInstant(item.at)}
        </time>
      </div>
    </li>
  );
}

/** A history, newest first or oldest first as given. */
export function SentenceList({ items, label }: { items: readonly HistoryItem[]; label: string }) {
  return (
    <ol className={styles["list"]} aria-label={label}>
      {items.map((item) => (
        <Sentence key={item.key} item={item} />
      ))}
    </ol>
  );
}
