import type { ReactNode } from "react";
import styles from "./Chip.module.css";

/** Props of `Chip`. */
export interface ChipProps {
  chosen: boolean;
  onChoose: () => void;
  children: ReactNode;
}

/** One of several quick choices in sight; the chosen one is filled and ticked for screen readers. */
export function Chip({ chosen, onChoose, children }: ChipProps) {
  return (
    <button type="button" className={styles["chip"]} aria-pressed={chosen} onClick={onChoose}>
      {children}
    </button>
  );
}

/** Props of `ChipRow`. */
export interface ChipRowProps {
  /** What is chosen, spoken. */
  label: string;
  className?: string;
  children: ReactNode;
}

/** A row of chips that belong together. */
export function ChipRow({ label, className, children }: ChipRowProps) {
  return (
    <div
      className={[styles["row"], className].filter(Boolean).join(" ")}
      role="group"
      aria-label={label}
    >
      {children}
    </div>
  );
}
