import { Button } from "antd";
import type { AttachmentRow } from "../ipc/generated";
import { useOrder } from "../ipc/queries";
import { t } from "../texts/t";
import styles from "./attachments.module.css";

/** What was taken off the record, folded; each can be put back. */
export function RemovedList({ rows, can }: { rows: readonly AttachmentRow[]; can: boolean }) {
  const restore = useOrder("restore_attachment");
  if (rows.length === 0) return null;
  return (
    <details className={styles["removed"]}>
      <summary>{t("attachments.removed_n", { n: rows.length })}</summary>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <span className={styles["removed-name"]}>{row.caption ?? row.file_name}</span>
            {can && (
              <Button
                size="small"
                aria-label={t("attachments.restore_named", { name: row.file_name })}
                onClick={() => restore.mutate({ id: row.id })}
              >
                {t("attachments.restore")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
