import { Button } from "antd";
import type { ReactNode } from "react";
import { failureOf } from "../ipc/failure";
import { failureSentence, t } from "../texts/t";
import { Icon, type IconName } from "./icons";
import styles from "./FailureNotice.module.css";

/** Props of `FailureNotice`. */
export interface FailureNoticeProps {
  /** What was caught: a `CallFailed`, or anything thrown. */
  failed: unknown;
  /** Offered when the trouble may pass. */
  retry?: () => void;
  /** Further words or buttons, such as "save anyway". */
  children?: ReactNode;
}

const ICONS = {
  refused: "rise",
  unavailable: "broken",
  defect: "alarm",
} as const satisfies Record<string, IconName>;

/** Tells of a failure in its own manner: refused calmly, unavailable with a retry, defect with its number. */
export function FailureNotice({ failed, retry, children }: FailureNoticeProps) {
  const failure = failureOf(failed);
  const { kind } = failure;
  return (
    <div
      className={styles["notice"]}
      data-kind={kind}
      role={kind === "refused" ? "status" : "alert"}
    >
      <Icon name={ICONS[kind]} size={1.4} className={styles["icon"]} />
      <div className={styles["words"]}>
        <p className={styles["title"]}>{t(`common.failure.${kind}_title`)}</p>
        <p className={styles["text"]}>{failureSentence(failure)}</p>
        {failure.detail_id && (
          <p className={styles["number"]}>
            {t("common.failure.defect_number", { id: failure.detail_id })}
          </p>
        )}
        {children}
      </div>
      {retry && kind !== "refused" && <Button onClick={retry}>{t("common.action.retry")}</Button>}
    </div>
  );
}
