import type { ReactNode } from "react";
import { DASH } from "../format";
import styles from "./reading.module.css";

/** One fact: what it is and how it stands; nothing, or an empty text, shows as a dash. */
export interface Fact {
  label: string;
  value: ReactNode;
}

/** Short facts of a record, as terms and their values. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={styles["facts"]}>
      {facts.map(({ label, value }) => (
        <div key={label} className={styles["fact"]}>
          <dt>{label}</dt>
          <dd>{value === "" ? DASH : (value ?? DASH)}</dd>
        </div>
      ))}
    </dl>
  );
}
