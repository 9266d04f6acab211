import { type ReactNode, useId } from "react";
import styles from "./reading.module.css";

/** Props of `Sheet`. */
export interface SheetProps {
  title: ReactNode;
  /** Buttons or a count beside the title. */
  aside?: ReactNode;
  children: ReactNode;
}

/** One sheet of a record that is read: a title and what stands under it. */
export function Sheet({ title, aside, children }: SheetProps) {
  const id = useId();
  return (
    <section className={styles["sheet"]} aria-labelledby={id}>
      <header className={styles["head"]}>
        <h2 id={id} className={styles["title"]}>
          {title}
        </h2>
        {aside}
      </header>
      {children}
    </section>
  );
}

/** A record as two columns: what is read at length, and the facts beside it. */
export function Reading({ children, beside }: { children: ReactNode; beside: ReactNode }) {
  return (
    <div className={styles["reading"]}>
      <div className={styles["column"]}>{children}</div>
      <aside className={styles["column"]}>{beside}</aside>
    </div>
  );
}

/** Text as it was written, with its line breaks; a quiet word where there is none. */
export function Prose({ children, none }: { children: string | null; none: string }) {
  const text = children?.trim() ?? "";
  if (text === "") return <p className={styles["none"]}>{none}</p>;
  return <p className={styles["prose"]}>{text}</p>;
}
