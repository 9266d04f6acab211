import type { ReactNode } from "react";
import { RecordForm } from "../form/RecordForm";
import styles from "./steps.module.css";
import { useStepFrame } from "./frame";

/** Props of `StepForm`. */
export interface StepFormProps<V extends object> {
  /** What is filled in, spoken: 受理. */
  label: string;
  /** The button's word. */
  saveText: string;
  initial: V;
  /** Rejects with the core's failure. */
  save: (values: V) => Promise<unknown>;
  /** For fields that answer themselves to a number that fails its check. */
  overrulesInPlace?: boolean;
  children: ReactNode;
}

/** The form of one step within the drawer: fields in two columns where there is room. */
export function StepForm<V extends object>(props: StepFormProps<V>) {
  const { label, saveText, initial, save, overrulesInPlace, children } = props;
  const { form, done, cancel } = useStepFrame();
  return (
    <RecordForm<V, unknown>
      label={label}
      saveText={saveText}
      form={form}
      initial={initial}
      save={(values) => save(values)}
      onSaved={done}
      onCancel={cancel}
      overrulesInPlace={overrulesInPlace}
    >
      <div className={styles["fields"]}>{children}</div>
    </RecordForm>
  );
}
