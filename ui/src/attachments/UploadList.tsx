import { Button, Progress } from "antd";
import { formatBytes } from "../components/format";
import { failureSentence, t } from "../texts/t";
import type { Upload, UploadQueue } from "./queue";
import styles from "./attachments.module.css";

/** The files on their way: how far each is, and a way to stop it. */
export function UploadList(props: { uploads: readonly Upload[]; queue: UploadQueue }) {
  const { uploads, queue } = props;
  if (uploads.length === 0) return null;
  return (
    <ul className={styles["uploads"]} aria-label={t("attachments.uploads")}>
      {uploads.map((upload) => (
        <li key={upload.key} className={styles["upload"]} data-state={upload.state}>
          <span className={styles["upload-words"]}>
            <span className={styles["upload-name"]}>{upload.name}</span>
            <State upload={upload} />
          </span>
          {upload.state === "failed" ? (
            <span className={styles["upload-keys"]}>
              {upload.failed?.failure.kind !== "refused" && (
                <Button size="small" onClick={() => queue.retry(upload.key)}>
                  {t("common.action.retry")}
                </Button>
              )}
              <Button
                size="small"
                aria-label={t("attachments.dismiss_named", { name: upload.name })}
                onClick={() => queue.cancel(upload.key)}
              >
                {t("attachments.dismiss")}
              </Button>
            </span>
          ) : (
            <Button
              size="small"
              disabled={upload.state === "keeping"}
              aria-label={t("attachments.cancel_named", { name: upload.name })}
              onClick={() => queue.cancel(upload.key)}
            >
              {t("common.action.cancel")}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function State({ upload }: { upload: Upload }) {
  if (upload.failed) {
    return (
      <span className={styles["upload-failed"]} role="alert">
        {failureSentence(upload.failed.failure)}
      </span>
    );
  }
  if (upload.state === "waiting") {
    return <span className={styles["meta"]}>{t("attachments.waiting")}</span>;
  }
  const percent = upload.size === 0 ? 100 : Math.floor((upload.sent / upload.size) * 100);
  return (
    <>
      <Progress
        percent={percent}
        size="small"
        showInfo={false}
        status="active"
        aria-label={t("attachments.progress_named", { name: upload.name })}
      />
      <span className={styles["meta"]}>
        {upload.state === "keeping"
          ? t("attachments.keeping")
          : t("attachments.progress", {
              sent: formatBytes(upload.sent),
              size: formatBytes(upload.size),
            })}
      </span>
    </>
  );
}
