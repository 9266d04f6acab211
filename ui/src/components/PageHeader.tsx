import type { ReactNode } from "react";
import { Icon } from "./icons";
import { t } from "../texts/t";
import styles from "./PageHeader.module.css";

/** Props of `PageHeader`. */
export interface PageHeaderProps {
  title: ReactNode;
  /** One quiet line under the title. */
  subtitle?: ReactNode;
  /** Tags and numbers beside the title. */
  meta?: ReactNode;
  /** Buttons at the right; the primary one last. */
  actions?: ReactNode;
  /** Shows a way back. */
  onBack?: () => void;
}

/** The head of every screen: what it is, its state, what can be done. */
export function PageHeader({ title, subtitle, meta, actions, onBack }: PageHeaderProps) {
  return (
    <header className={styles["header"]}>
      {onBack && (
        <button
          type="button"
          className={styles["back"]}
          onClick={onBack}
          aria-label={t("common.action.back")}
          title={t("common.action.back")}
        >
          <Icon name="back" />
        </button>
      )}
      <div className={styles["words"]}>
        <div className={styles["line"]}>
          <h1 className={styles["title"]}>{title}</h1>
          {meta && <div className={styles["meta"]}>{meta}</div>}
        </div>
        {subtitle && <p className={styles["subtitle"]}>{subtitle}</p>}
      </div>
      {actions && <div className={styles["actions"]}>{actions}</div>}
    </header>
  );
}
