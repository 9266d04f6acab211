import type { ReactNode } from "react";
import { Icon, type IconName } from "./icons";
import styles from "./StatusTag.module.css";

/** What a state asks of the reader; decides colour and shape together. */
export type Tone = "neutral" | "active" | "good" | "near" | "urgent" | "muted";

const SHAPES: Readonly<Record<Tone, IconName>> = {
  neutral: "ring",
  active: "half",
  good: "tick",
  near: "rise",
  urgent: "alarm",
  muted: "dash",
};

/** Props of `StatusTag`. */
export interface StatusTagProps {
  tone: Tone;
  /** Another shape than the tone's own. */
  shape?: IconName;
  title?: string;
  children: ReactNode;
}

/** A state in words, with a colour and a shape that mean the same. */
export function StatusTag({ tone, shape, title, children }: StatusTagProps) {
  return (
    <span className={styles["tag"]} data-tone={tone} title={title}>
      <Icon name={shape ?? SHAPES[tone]} size={1} strokeWidth={2.2} />
      {children}
    </span>
  );
}
