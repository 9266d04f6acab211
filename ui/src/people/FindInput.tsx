import { Input } from "antd";
import { useState } from "react";
import styles from "./people.module.css";

/** A field that narrows a list while one types. What is typed is the field's own: an input method must not be disturbed by the address. */
export function FindInput(props: {
  label: string;
  value: string | undefined;
  onFind: (text: string | undefined) => void;
}) {
  const [typed, setTyped] = useState(props.value ?? "");
  const [seen, setSeen] = useState(props.value);
  if (props.value !== seen) {
    setSeen(props.value);
    if ((props.value ?? "") !== typed.trim()) setTyped(props.value ?? "");
  }
  return (
    <Input
      className={styles["find"]}
      allowClear
      aria-label={props.label}
      placeholder={props.label}
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value);
        props.onFind(event.target.value.trim() || undefined);
      }}
    />
  );
}
