import { Input } from "antd";
import { useState } from "react";
import { t } from "../../texts/t";
import { fenToYuan, parseYuan } from "../format";
import { isUnread, unread, unreadText } from "./unread";

/** Props of `MoneyInput`; `Field` fills in `id`, `value` and `onChange`. */
export interface MoneyInputProps {
  id?: string;
  /** Whole fen as text, null when empty. */
  value?: string | null;
  onChange?: (fen: string | null) => void;
  disabled?: boolean;
  "aria-label"?: string;
}

/** An amount in yuan as people type it; the form holds exact fen. Use within `Field` with `malformed`. */
export function MoneyInput({ value = null, onChange, ...rest }: MoneyInputProps) {
  const [typed, setTyped] = useState<string | null>(null);

  function take(text: string): void {
    setTyped(text);
    if (text.trim() === "") onChange?.(null);
    else onChange?.(parseYuan(text) ?? unread(text));
  }

  return (
    <Input
      {...rest}
      prefix="¥"
      suffix={t("common.money.unit")}
      inputMode="decimal"
      autoComplete="off"
      placeholder={t("common.money.placeholder")}
      value={typed ?? shown(value)}
      onFocus={({ target }) => {
        setTyped(shown(value).replaceAll(",", ""));
        // Without its separators the text is another one, and the browser's selection is lost.
        requestAnimationFrame(() => target.select());
      }}
      onBlur={() => setTyped(null)}
      onChange={(event) => take(event.target.value)}
    />
  );
}

function shown(value: string | null): string {
  if (value === null) return "";
  if (isUnread(value)) return unreadText(value);
  return (fenToYuan(value) ?? "").replace(/\.00$/, "");
}
