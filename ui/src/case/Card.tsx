import { type ReactNode, useId } from "react";
import styles from "./Card.module.css";

/** Props of `Card`. */
export interface CardProps {
  title: string;
  /** Quiet words beside the title: how many there are. */
  meta?: ReactNode;
  /** Buttons at the right of the title. */
  aside?: ReactNode;
  /** `slim`: for the side column. */
  shape?: "sheet" | "slim";
  children: ReactNode;
}

/** One sheet of the case page. */
export function Card({ title, meta, aside, shape = "sheet", children }: CardProps) {
  const id = useId();
  return (
    <section className={styles["card"]} data-shape={shape} aria-labelledby={id}>
      <header className={styles["head"]}>
        <h2 id={id} className={styles["title"]}>
          {title}
        </h2>
        {meta && <span className={styles["meta"]}>{meta}</span>}
        {aside && <div className={styles["aside"]}>{aside}</div>}
      </header>
      {children}
    </section>
  );
}

/** What stands in a card that has nothing yet. */
export function Nothing({ children }: { children: ReactNode }) {
  return <p className={styles["nothing"]}>{children}</p>;
}

/** Labelled values; those without a value are left out. */
export function Facts({ rows }: { rows: readonly (readonly [string, ReactNode])[] }) {
  const shown = rows.filter(
    ([, value]) => value !== null && value !== undefined && value !== "" && value !== false,
  );
  if (shown.length === 0) return null;
  return (
    <dl className={styles["facts"]}>
      {shown.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
