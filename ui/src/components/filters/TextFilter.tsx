import { Input } from "antd";
import { useEffect, useState } from "react";
import { useSettled } from "../settled";
import styles from "./filters.module.css";

/** Milliseconds without a key before the list follows. */
const PAUSE = 300;

/** Props of `TextFilter`. */
export interface TextFilterProps {
  name: string;
  value: string | undefined;
  onSettled: (text: string | undefined) => void;
}

/** Characters that must stand in what is listed; the list follows once typing rests. */
export function TextFilter({ name, value, onSettled }: TextFilterProps) {
  const [typed, setTyped] = useState(value ?? "");
  const settled = useSettled(typed, PAUSE).trim();
  const wanted = settled === "" ? undefined : settled;
  useEffect(() => {
    if (wanted !== value) onSettled(wanted);
    // Only what was typed moves the list; clearing all filters empties the field below.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [wanted]);
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    if (value === undefined) setTyped("");
  }
  return (
    <Input
      className={styles["text"] ?? ""}
      aria-label={name}
      placeholder={name}
      allowClear
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}
