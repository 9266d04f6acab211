import { type RefObject, useRef } from "react";
import { t } from "../../texts/t";
import styles from "./wordings.module.css";

/** Props of `WordingInput`; `Field` fills in `id`, `value` and `onChange`. */
export interface WordingInputProps {
  field: RefObject<HTMLTextAreaElement | null>;
  /** What stands beside a line, from 1. */
  notes: ReadonlyMap<number, string>;
  /** A text that is no half of a composition. */
  onWritten: (text: string) => void;
  readOnly: boolean;
  /** What is written, spoken: 文字. */
  label?: string;
  id?: string;
  value?: string;
  onChange?: (text: string) => void;
}

/**
 * The wording with the numbers of its lines and what is wrong with them. The lines are drawn once
 * more under the field, which so has their height and never scrolls within.
 */
export function WordingInput(props: WordingInputProps) {
  const { field, notes, onWritten, readOnly, label, id, value = "", onChange } = props;
  const composing = useRef(false);
  return (
    <div className={styles["paper"]} data-noted={!readOnly}>
      <div aria-hidden="true">
        {value.split("\n").map((line, at) => {
          const note = notes.get(at + 1);
          return (
            // A line has no name but its number.
            // oxlint-disable-next-line react/no-array-index-key
            <div key={at} className={styles["line"]} data-wrong={note !== undefined}>
              <span className={styles["number"]}>{at + 1}</span>
              {/* An empty line keeps its height. */}
              <span className={styles["words"]}>{line === "" ? "\u200B" : line}</span>
              <span className={styles["note"]} title={note}>
                {note}
              </span>
            </div>
          );
        })}
      </div>
      <textarea
        ref={field}
        id={id}
        className={styles["field"]}
        aria-label={label ?? t("documents.wordings.wording")}
        value={value}
        readOnly={readOnly}
        spellCheck={false}
        autoComplete="off"
        onCompositionStart={() => (composing.current = true)}
        onCompositionEnd={(event) => {
          composing.current = false;
          onWritten(event.currentTarget.value);
        }}
        onChange={(event) => {
          onChange?.(event.target.value);
          if (!composing.current) onWritten(event.target.value);
        }}
      />
    </div>
  );
}

/** Puts text where the cursor stands, in place of what is selected, and leaves the cursor behind it. */
export function putIn(field: HTMLTextAreaElement | null, text: string): void {
  if (!field || field.readOnly) return;
  field.focus();
  field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
