import { Input, Table } from "antd";
import { useState } from "react";
import { Field } from "../components/form/Field";
import { RecordForm } from "../components/form/RecordForm";
import { DASH, formatDay, formatInstant } from "../components/format";
import { Sheet } from "../components/reading/Sheet";
import { StatusTag } from "../components/StatusTag";
import { call } from "../ipc/call";
import type { ArchiveRead, ArchivedDossierRow } from "../ipc/generated";
import { choice, t } from "../texts/t";
import { DossierDrawer } from "./DossierDrawer";
import styles from "./archive.module.css";

/** 阅览: a folder of archived dossiers is checked and read, also where its casebook is long gone. */
export function ReadFolder() {
  const [read, setRead] = useState<ArchiveRead | null>(null);
  const [shown, setShown] = useState<ArchivedDossierRow | null>(null);
  return (
    <div className={styles["sheets"]}>
      <Sheet title={t("archive.read_title")}>
        <p className={styles["quiet"]}>{t("archive.read_lead")}</p>
        <RecordForm<{ folder: string }, ArchiveRead>
          label={t("archive.read_title")}
          initial={{ folder: read?.folder ?? "" }}
          guard={false}
          saveText={t("archive.read_start")}
          save={async ({ folder }) => {
            const found = await call("read_archive", { folder });
            setRead(found);
            return found;
          }}
        >
          <Field
            name="folder"
            label={t("archive.folder")}
            hint={t("archive.read_hint")}
            required
            wide
          >
            <Input spellCheck={false} placeholder={t("archive.folder_example")} />
          </Field>
        </RecordForm>
      </Sheet>
      {read && (
        <Sheet
          title={t("archive.read_found", { street: read.street, n: read.dossiers.length })}
          aside={<Seal read={read} />}
        >
          <p className={styles["quiet"]}>
            {t("archive.read_when", { at: formatInstant(read.written_at) })}
            {!read.is_device_known && ` ${t("archive.device_unknown")}`}
          </p>
          <Table<ArchivedDossierRow>
            size="middle"
            rowKey="dispute_id"
            dataSource={read.dossiers}
            pagination={{ hideOnSinglePage: true, pageSize: 20 }}
            onRow={(row) => ({ onClick: () => setShown(row), className: styles["row"] })}
            columns={[
              {
                title: t("archive.column.docket_no"),
                render: (_, row) => (
                  <button type="button" className={styles["opens"]} onClick={() => setShown(row)}>
                    {row.docket_no}
                  </button>
                ),
              },
              { title: t("archive.column.title"), dataIndex: "title" },
              {
                title: t("archive.column.closed_on"),
                render: (_, row) => (row.closed_on ? formatDay(row.closed_on) : DASH),
              },
              {
                title: t("archive.column.class"),
                render: (_, row) => choice("retention_class", row.retention_class),
              },
              { title: t("archive.column.pages"), dataIndex: "page_count", align: "right" },
              { title: t("archive.column.files"), dataIndex: "file_count", align: "right" },
              {
                title: t("archive.column.state"),
                render: (_, row) => <Whole row={row} />,
              },
            ]}
          />
        </Sheet>
      )}
      <DossierDrawer folder={read?.folder ?? ""} row={shown} onClose={() => setShown(null)} />
    </div>
  );
}

/** Whether the manifest is as it was sealed, and everything that it names. */
function Seal({ read }: { read: ArchiveRead }) {
  if (!read.is_sealed) return <StatusTag tone="urgent">{t("archive.seal_broken")}</StatusTag>;
  if (read.damaged_count > 0) {
    return <StatusTag tone="urgent">{t("archive.damaged", { n: read.damaged_count })}</StatusTag>;
  }
  return <StatusTag tone="good">{t("archive.whole")}</StatusTag>;
}

/** How a dossier's files and history are. */
export function Whole({ row }: { row: ArchivedDossierRow }) {
  if (row.missing.length > 0) {
    return (
      <StatusTag tone="urgent" title={row.missing.join("、")}>
        {t("archive.state.missing", { n: row.missing.length })}
      </StatusTag>
    );
  }
  if (row.changed.length > 0) {
    return (
      <StatusTag tone="urgent" title={row.changed.join("、")}>
        {t("archive.state.changed", { n: row.changed.length })}
      </StatusTag>
    );
  }
  if (row.faults.length > 0) {
    return <StatusTag tone="urgent">{t("archive.state.faults")}</StatusTag>;
  }
  return <StatusTag tone="good">{t("archive.state.whole")}</StatusTag>;
}
