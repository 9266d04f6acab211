import { formatBytes, formatInstant } from "../components/format";
import { usePersonName } from "../components/office/names";
import type { AttachmentRow } from "../ipc/generated";
import { t } from "../texts/t";
import styles from "./viewer.module.css";

/** Where an attachment came from, and what was taken out of it. */
export function Details({ row }: { row: AttachmentRow }) {
  const person = usePersonName();
  return (
    <footer className={styles["details"]}>
      <span>
        {t("attachments.added", {
          person: person(row.added_by),
          at: formatInstant(row.added_at),
        })}
      </span>
      <span>{formatBytes(row.byte_count)}</span>
      <span>{t(row.is_cleaned ? "attachments.cleaned" : "attachments.not_cleaned")}</span>
      <details className={styles["hash"]}>
        <summary>{t("attachments.hash")}</summary>
        <code>{row.original_hash}</code>
      </details>
    </footer>
  );
}
