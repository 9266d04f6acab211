import { useQuery } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useState } from "react";
import { formatBytes, formatClock } from "../components/format";
import { Icon } from "../components/icons";
import { call } from "../ipc/call";
import type { ScanFileRow, SubjectKind } from "../ipc/generated";
import { useOrder } from "../ipc/queries";
import { failureSentence, t } from "../texts/t";
import { ScanFolderDialog } from "./ScanFolderDialog";
import styles from "./attachments.module.css";

/** How often the folder is looked at while a page shows it; the core reads names and sizes only. */
const EVERY_MS = 5_000;

/** What the scanner has just written, to be attached with one click. */
export function ScanStrip(props: { subjectKind: SubjectKind; subjectId: string }) {
  const { subjectKind, subjectId } = props;
  const [choosing, setChoosing] = useState(false);
  const { message } = App.useApp();
  const { data } = useQuery({
    queryKey: ["scan_folder", {}],
    queryFn: ({ signal }) => call("scan_folder", {}, signal),
    refetchInterval: (query) => (query.state.data?.path ? EVERY_MS : false),
    staleTime: 0,
  });
  const attach = useOrder("attach_scan");
  const aside = useOrder("set_scan_aside");
  if (!data) return null;
  const take = async (files: readonly ScanFileRow[]): Promise<void> => {
    try {
      for (const file of files) {
        // One after the other, so that a failure names its file and the rest stays offered.
        // oxlint-disable-next-line no-await-in-loop
        await attach.mutateAsync({
          subject_kind: subjectKind,
          subject_id: subjectId,
          file_name: file.file_name,
        });
      }
    } catch {
      // The order keeps its failure, which stands below.
    }
  };
  return (
    <div className={styles["scans"]}>
      <div className={styles["scan-head"]}>
        <Icon name="folder" />
        <span className={styles["scan-words"]}>{words(data)}</span>
        {data.files.length > 1 && (
          <Button
            size="small"
            type="primary"
            loading={attach.isPending}
            onClick={() => void take(data.files)}
          >
            {t("attachments.scan.take_all")}
          </Button>
        )}
        <Button size="small" type="text" onClick={() => setChoosing(true)}>
          {t(data.path === null ? "attachments.scan.choose" : "attachments.scan.change")}
        </Button>
      </div>
      {attach.error && (
        <p className={styles["upload-failed"]} role="alert">
          {failureSentence(attach.error.failure)}
        </p>
      )}
      {data.files.length > 0 && (
        <ul className={styles["scan-files"]}>
          {data.files.map((file) => (
            <li key={file.file_name}>
              <span className={styles["scan-name"]}>{file.file_name}</span>
              <span className={styles["meta"]}>
                {formatClock(file.changed_at)} · {formatBytes(file.byte_count)}
              </span>
              <Button
                size="small"
                disabled={attach.isPending}
                aria-label={t("attachments.scan.take_named", { name: file.file_name })}
                onClick={() => void take([file])}
              >
                {t("attachments.scan.take")}
              </Button>
              <Button
                size="small"
                type="text"
                aria-label={t("attachments.scan.aside_named", { name: file.file_name })}
                onClick={() =>
                  aside.mutate(
                    { file_name: file.file_name },
                    { onError: (failed) => void message.error(failureSentence(failed.failure)) },
                  )
                }
              >
                {t("attachments.scan.aside")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {choosing && <ScanFolderDialog path={data.path} done={() => setChoosing(false)} />}
    </div>
  );
}

function words(data: {
  path: string | null;
  is_there: boolean;
  is_waiting: boolean;
  files: readonly ScanFileRow[];
}): string {
  if (data.path === null) return t("attachments.scan.none");
  if (!data.is_there) return t("attachments.scan.gone", { path: data.path });
  if (data.files.length > 0) return t("attachments.scan.new", { n: data.files.length });
  return t(data.is_waiting ? "attachments.scan.writing" : "attachments.scan.nothing");
}
