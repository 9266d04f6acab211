import { Input } from "antd";
import { useState } from "react";
import { halfWidth } from "../format";
import { isUnread, unread, unreadText } from "./unread";

/** Props of `CountInput`; `Field` fills in `id`, `value` and `onChange`. */
export interface CountInputProps {
  id?: string;
  /** A whole number as its digits; null when empty, marked text while it cannot be read. */
  value?: string | null;
  onChange?: (count: string | null) => void;
  /** What is counted, behind the number: 人. */
  unit?: string;
  disabled?: boolean;
  "aria-label"?: string;
}

/** A whole number as people type it, full-width digits and separators included. Use within `Field` with `malformed`. */
export function CountInput({ value = null, onChange, unit, ...rest }: CountInputProps) {
  const [typed, setTyped] = useState<string | null>(null);

  function take(text: string): void {
    setTyped(text);
    if (text.trim() === "") onChange?.(null);
    else onChange?.(parseCount(text) ?? unread(text));
  }

  return (
    <Input
      {...rest}
      suffix={unit}
      inputMode="numeric"
      autoComplete="off"
      value={typed ?? (isUnread(value) && value !== null ? unreadText(value) : (value ?? ""))}
      onBlur={() => setTyped(null)}
      onChange={(event) => take(event.target.value)}
    />
  );
}

/** Reads a whole number that the core's counts can hold into its digits; null when it is none. */
export function parseCount(text: string): string | null {
  const digits = halfWidth(text).replaceAll(/[\s,，]/g, "");
  return /^\d{1,9}$/.test(digits) ? String(Number(digits)) : null;
}

/** The number behind the digits of a form; undefined where nothing was typed. */
export function countOf(digits: string | null | undefined): number | undefined {
  return digits ? Number(digits) : undefined;
}
