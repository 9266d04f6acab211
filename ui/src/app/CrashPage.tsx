import { Button } from "antd";
import { useMemo } from "react";
import { EmptyState } from "../components/EmptyState";
import { failureOf } from "../ipc/failure";
import { t } from "../texts/t";
import styles from "./crash.module.css";

/** An apology, a number to quote, and a way on. The error's own text may hold a person's data, so it is not shown. */
export function CrashPage({ error }: { error: unknown }) {
  const number = useMemo(() => failureOf(error).detail_id ?? crashNumber(error), [error]);
  return (
    <div className={styles["crash"]} role="alert">
      <EmptyState
        picture="tea"
        title={t("common.crash.title")}
        action={
          <Button type="primary" onClick={() => window.location.reload()}>
            {t("common.action.reload")}
          </Button>
        }
      >
        <p>{t("common.crash.text")}</p>
        <p className={styles["number"]}>
          {t("common.crash.number")} <code>{number}</code>
        </p>
      </EmptyState>
    </div>
  );
}

/** A short number from where it happened, the same each time it happens there. */
function crashNumber(error: unknown): string {
  const where = error instanceof Error ? (error.stack ?? error.name) : typeof error;
  const places = where
    .replaceAll(/https?:\/\/[^/]+|tauri:\/\/[^/]+/g, "")
    .match(/[\w-]+\.js:\d+:\d+/g);
  let hash = 7;
  for (const letter of places?.join() ?? where) {
    hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 0x7fffffff;
  }
  return `W-${hash.toString(36).toUpperCase().padStart(6, "0")}`;
}
