import { Button, Table } from "antd";
import { useEffect } from "react";
import { useCasebook } from "../app/casebook";
import { FailureNotice } from "../components/FailureNotice";
import { formatBytes, formatCount, formatInstant } from "../components/format";
import { FormSection } from "../components/form/FormSection";
import { StatusTag } from "../components/StatusTag";
import type { BackupOverview, BackupRow } from "../ipc/generated";
import { useAsk, useOrder } from "../ipc/queries";
import { choice, t } from "../texts/t";
import { AutomaticSwitch } from "./AutomaticSwitch";
import { DrillSection } from "./DrillSection";
import { PlaceSection } from "./PlaceSection";
import { Progressing } from "./Progressing";
import { useRunning } from "./use-running";
import styles from "./backup.module.css";

/** 备份: the last one, where to, one now, the drill, what is kept, and what opens it. */
export function BackupPart() {
  const { data, error, refetch } = useAsk("backup_overview", {});
  // One may have been made by itself, and sticks come and go.
  useEffect(() => void refetch(), [refetch]);
  if (error) return <FailureNotice failed={error} retry={() => void refetch()} />;
  if (!data) return null;
  return (
    <>
      <NowSection overview={data} />
      <PlaceSection overview={data} />
      <DrillSection overview={data} />
      <KeptSection overview={data} />
      <FormSection title={t("backup.keys.title")}>
        <p className={`${styles["wide"]} ${styles["text"]}`}>{t("backup.keys.text")}</p>
      </FormSection>
    </>
  );
}

function NowSection({ overview }: { overview: BackupOverview }) {
  const { data: casebook } = useCasebook();
  const order = useOrder("back_up_now");
  const { run, cancel } = useRunning(order.isPending);
  const { last_at: at, last_bytes: bytes, last_fault: fault } = overview;
  return (
    <FormSection
      title={t("backup.last.title")}
      hint={t("backup.lead")}
      aside={<AutomaticSwitch overview={overview} />}
    >
      <div className={styles["wide"]}>
        <p className={styles["text"]}>
          <strong>
            {at === null
              ? t("backup.last.none")
              : t("backup.last.words", { at: formatInstant(at), size: formatBytes(bytes ?? 0) })}
          </strong>
        </p>
        {fault !== null && (
          <p className={styles["warning"]}>
            {t("backup.last.fault", {
              at: formatInstant(overview.last_tried_at),
              why: choice("backup_fault", fault),
            })}
          </p>
        )}
        {run ? (
          <Progressing words={t("backup.now.running")} run={run} cancel={cancel} />
        ) : (
          <Button
            type="primary"
            disabled={overview.folder === null || casebook?.read_only}
            onClick={() => order.mutate({})}
          >
            {t("backup.now")}
          </Button>
        )}
        <div aria-live="polite">
          {order.error && <FailureNotice failed={order.error} />}
          {order.data && !run && (
            <StatusTag tone="good">
              {t("backup.now.done", {
                disputes: formatCount(order.data.disputes),
                attachments: formatCount(order.data.attachments),
                size: formatBytes(order.data.bytes),
              })}
            </StatusTag>
          )}
        </div>
        <p className={styles["quiet"]}>
          {t(overview.is_automatic ? "backup.automatic.on" : "backup.automatic.off")}
        </p>
      </div>
    </FormSection>
  );
}

function KeptSection({ overview }: { overview: BackupOverview }) {
  return (
    <FormSection title={t("backup.kept.title")} hint={t("backup.kept.hint")}>
      <div className={styles["wide"]}>
        {overview.backups.length === 0 ? (
          <p className={styles["quiet"]}>{t("backup.kept.none")}</p>
        ) : (
          <Table<BackupRow>
            className={styles["table"]}
            size="middle"
            rowKey="folder"
            dataSource={overview.backups}
            scroll={{ x: "max-content" }}
            pagination={{ hideOnSinglePage: true, pageSize: 30 }}
            columns={[
              {
                title: t("backup.kept.made_at"),
                render: (_, row) => formatInstant(row.made_at),
              },
              {
                title: t("backup.kept.disputes"),
                align: "right",
                render: (_, row) => formatCount(row.disputes),
              },
              {
                title: t("backup.kept.attachments"),
                align: "right",
                render: (_, row) => formatCount(row.attachments),
              },
              {
                title: t("backup.kept.size"),
                align: "right",
                render: (_, row) => formatBytes(row.bytes),
              },
            ]}
          />
        )}
      </div>
    </FormSection>
  );
}
