import type { ReactNode } from "react";
import styles from "./Page.module.css";

/** Props of `Page`. */
export interface PageProps {
  children: ReactNode;
  /** `fill`: as high as the window, for lists that scroll within. `read`: a narrower column, for forms. */
  shape?: "fill" | "read" | "wide";
}

/** The space of one screen within the frame. */
export function Page({ children, shape = "wide" }: PageProps) {
  return (
    <div className={styles["page"]} data-shape={shape}>
      {children}
    </div>
  );
}
