import { Checkbox, Form, Input } from "antd";
import type { ReactElement, ReactNode } from "react";
import { DayInput } from "../form/DayInput";
import { Field } from "../form/Field";
import type { NamePath } from "../form/problems";
import { t } from "../../texts/t";
import styles from "./steps.module.css";

interface Labelled {
  name: string | NamePath;
  label: string;
  required?: boolean;
  hint?: ReactNode;
  wide?: boolean;
}

/** A calendar day. */
export function DayField(props: Labelled & { latest?: string; disabled?: boolean }) {
  const { latest, disabled, ...rest } = props;
  return (
    <Field {...rest} malformed={t("common.day.malformed")}>
      <DayInput latest={latest} disabled={disabled} />
    </Field>
  );
}

/** A text of several lines over the whole width. */
export function TextField({ rows, ...rest }: Labelled & { rows: number }) {
  return (
    <Field {...rest} wide>
      <Input.TextArea autoSize={{ minRows: rows, maxRows: 24 }} />
    </Field>
  );
}

/** A field that holds several values; `Field` itself knows texts only. */
export function ManyField(props: Labelled & { children: ReactElement }) {
  const { name, label, required, hint, wide, children } = props;
  return (
    <Form.Item
      name={name}
      label={label}
      required={required}
      extra={hint}
      className={wide ? styles["wide"] : undefined}
      rules={
        required
          ? [{ type: "array", required, min: 1, message: t("common.form.required", { label }) }]
          : []
      }
    >
      {children}
    </Form.Item>
  );
}

/** A yes or no; its words stand beside the box. */
export function TickField(props: { name: string; label: string; hint?: ReactNode }) {
  const { name, label, hint } = props;
  return (
    <Form.Item name={name} valuePropName="checked" extra={hint} className={styles["wide"]}>
      <Checkbox>{label}</Checkbox>
    </Form.Item>
  );
}

/** Words within a form that are no field: what follows from the step, what is still open. */
export function FormNote({ children, tone }: { children: ReactNode; tone?: "near" }) {
  return (
    <div className={styles["note"]} data-tone={tone}>
      {children}
    </div>
  );
}
