import type { ReactNode } from "react";
import { BridgeMark, Wordmark } from "../app/Wordmark";
import { Picture } from "../components/Picture";
import { t } from "../texts/t";
import styles from "./Door.module.css";

/** Props of `Door`. */
export interface DoorProps {
  title: ReactNode;
  hint?: ReactNode;
  /** Whose casebook it is. */
  street?: string | null;
  /** More room for forms of several fields. */
  wide?: boolean;
  children: ReactNode;
}

/** The page before the casebook: one sheet of paper and a view of the bridge. */
export function Door({ title, hint, street, wide, children }: DoorProps) {
  return (
    <main className={styles["door"]} data-size={wide ? "wide" : "narrow"}>
      <div className={styles["sheet"]}>
        <div className={styles["brand"]}>
          <BridgeMark side="3rem" />
          <Wordmark />
          {street && <span className={styles["street"]}>{street}</span>}
        </div>
        <h1 className={styles["title"]}>{title}</h1>
        {hint && <p className={styles["hint"]}>{hint}</p>}
        {children}
      </div>
      <div className={styles["view"]} aria-hidden="true">
        <Picture name="bridge" />
        <p>{t("casebook.motto")}</p>
      </div>
    </main>
  );
}
