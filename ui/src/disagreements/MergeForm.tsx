import { Button, Input } from "antd";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Keys } from "../components/Keys";
import { isShortcut, shortcutCaps } from "../components/keys";
import type { MergedText } from "../ipc/generated";
import { t } from "../texts/t";
import styles from "./disagreements.module.css";

/** Props of `MergeForm`. */
export interface MergeFormProps {
  label: string;
  merged: MergedText;
  save: (text: string) => void;
  close: () => void;
  busy: boolean;
}

/** Both versions laid into one text, to be mended and saved. */
export function MergeForm({ label, merged, save, close, busy }: MergeFormProps) {
  const [text, setText] = useState(merged.text);
  const field = useRef<HTMLTextAreaElement>(null);
  const hint = useId();
  useEffect(() => field.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isShortcut(event, "save") && text.trim() !== "") {
      event.preventDefault();
      save(text);
    } else if (isShortcut(event, "close")) {
      event.preventDefault();
      close();
    }
  };
  return (
    <section className={styles["merge"]} aria-label={t("disagreements.merge.title")}>
      <h3 className={styles["sub"]}>{t("disagreements.merge.title")}</h3>
      <p id={hint} className={styles["quiet"]}>
        {merged.open_count === 0
          ? t("disagreements.merge.clean")
          : t("disagreements.merge.open", { n: merged.open_count })}
      </p>
      <Input.TextArea
        ref={(input) => {
          field.current = input?.resizableTextArea?.textArea ?? null;
        }}
        aria-label={label}
        aria-describedby={hint}
        autoSize={{ minRows: 4, maxRows: 14 }}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className={styles["take"]}>
        <Button
          type="primary"
          loading={busy}
          disabled={text.trim() === ""}
          onClick={() => save(text)}
        >
          {t("disagreements.merge.save")} <Keys caps={shortcutCaps("save")} />
        </Button>
        <Button onClick={close}>{t("common.action.cancel")}</Button>
      </div>
    </section>
  );
}
