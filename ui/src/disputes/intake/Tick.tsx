import { Checkbox, Form } from "antd";
import type { NamePath } from "../../components/form/problems";
import styles from "./intake.module.css";

/** Props of `Tick`. */
export interface TickProps {
  name: string | NamePath;
  label: string;
  /** What ticking it means. */
  hint?: string;
}

/** A yes or no of the form; its words stand beside the box. */
export function Tick({ name, label, hint }: TickProps) {
  return (
    <Form.Item name={name} valuePropName="checked" noStyle>
      <Checkbox>
        {label}
        {hint && <span className={styles["tick-hint"]}>{hint}</span>}
      </Checkbox>
    </Form.Item>
  );
}
