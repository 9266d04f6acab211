import type { ReactNode } from "react";
import { type PictureName, Picture } from "./Picture";
import styles from "./EmptyState.module.css";

/** Props of `EmptyState`. */
export interface EmptyStateProps {
  title: ReactNode;
  /** What this place is for and what to do first. */
  children?: ReactNode;
  /** The button that does it. */
  action?: ReactNode;
  picture?: PictureName;
}

/** What stands where nothing is yet: never a bare "no data". */
export function EmptyState({ title, children, action, picture = "bridge" }: EmptyStateProps) {
  return (
    <div className={styles["empty"]}>
      <Picture name={picture} />
      <h2 className={styles["title"]}>{title}</h2>
      {children && <div className={styles["text"]}>{children}</div>}
      {action && <div className={styles["action"]}>{action}</div>}
    </div>
  );
}
