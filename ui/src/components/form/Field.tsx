import { Form, type FormItemProps } from "antd";
import type { ReactElement, ReactNode } from "react";
import { t } from "../../texts/t";
import { isUnread } from "./unread";
import type { NamePath } from "./problems";
import styles from "./form.module.css";

/** Props of `Field`. */
export interface FieldProps {
  name: string | NamePath;
  label: string;
  /** One control that takes `value` and `onChange`. */
  children: ReactElement;
  required?: boolean;
  hint?: ReactNode;
  /** Takes the whole width of its section. */
  wide?: boolean;
  /** What is said while the control holds text it cannot read (`MoneyInput`, `DayInput`). */
  malformed?: string;
  rules?: FormItemProps["rules"];
  /** For checkboxes: `checked`. */
  valuePropName?: string;
}

/** One labelled field. Checks presence and readability; all else is the core's to decide. */
export function Field(props: FieldProps) {
  const {
    name,
    label,
    children,
    required,
    hint,
    wide,
    malformed,
    rules = [],
    valuePropName,
  } = props;
  return (
    <Form.Item
      name={name}
      label={label}
      required={required}
      extra={hint}
      className={wide ? styles["wide"] : undefined}
      valuePropName={valuePropName ?? "value"}
      rules={[
        ...(required
          ? [{ required: true, whitespace: true, message: t("common.form.required", { label }) }]
          : []),
        {
          validator: async (_, value: unknown) => {
            if (malformed && isUnread(value)) throw new Error(malformed);
          },
        },
        ...rules,
      ]}
    >
      {children}
    </Form.Item>
  );
}
