import type { TextPart } from "../ipc/generated";
import styles from "./disagreements.module.css";

/** A value; of a text what is new in it is marked. */
export function Value({ words, parts }: { words: string; parts: readonly TextPart[] | undefined }) {
  if (!parts || parts.length === 0) return <p className={styles["value"]}>{words}</p>;
  return (
    <p className={styles["value"]} data-long="true">
      {parts.map((part, at) =>
        part.is_changed ? (
          // A text is drawn whole whenever it changes; a part has no other key than its place.
          // oxlint-disable-next-line react/no-array-index-key
          <mark key={at} className={styles["new"]}>
            {part.text}
          </mark>
        ) : (
          part.text
        ),
      )}
    </p>
  );
}
