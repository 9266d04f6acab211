import { type ReactNode, useId } from "react";
import styles from "./form.module.css";

/** Props of `FormSection`. */
export interface FormSectionProps {
  title: ReactNode;
  /** What belongs here and why it is asked. */
  hint?: ReactNode;
  /** A button beside the title, such as "add a party". */
  aside?: ReactNode;
  children: ReactNode;
  /** Short fields, for a narrow column: about half as wide as usual. */
  dense?: boolean;
}

/** One sheet of a form: a title, a hint, its fields in a grid of two columns where there is room. */
export function FormSection({ title, hint, aside, children, dense }: FormSectionProps) {
  const id = useId();
  return (
    <section className={styles["section"]} aria-labelledby={id}>
      <header className={styles["section-head"]}>
        <div>
          <h2 id={id} className={styles["section-title"]}>
            {title}
          </h2>
          {hint && <p className={styles["section-hint"]}>{hint}</p>}
        </div>
        {aside}
      </header>
      <div className={styles["fields"]} data-dense={dense}>
        {children}
      </div>
    </section>
  );
}
