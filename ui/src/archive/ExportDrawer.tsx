import { App, Button, Input, Progress } from "antd";
import { Field } from "../components/form/Field";
import { FormNote } from "../components/steps/fields";
import type { ArchiveExported, ArchiveRow } from "../ipc/generated";
import { FormDrawer } from "../referrals/forms/FormDrawer";
import { t } from "../texts/t";
import { useExport } from "./use-export";
import styles from "./archive.module.css";

/** Props of `ExportDrawer`. */
export interface ExportDrawerProps {
  rows: readonly ArchiveRow[];
  open: boolean;
  onClose: () => void;
  onExported: () => void;
}

/** 移出: chosen dossiers as a folder with a sealed manifest. */
export function ExportDrawer({ rows, open, onClose, onExported }: ExportDrawerProps) {
  const { message } = App.useApp();
  const { run, start, stop } = useExport();
  return (
    <FormDrawer<{ folder: string }, ArchiveExported>
      open={open}
      title={t("archive.export_title", { n: rows.length })}
      saveText={t("archive.export")}
      initial={{ folder: "" }}
      save={({ folder }) =>
        start(
          folder,
          rows.map((row) => row.dispute_id),
        )
      }
      onSaved={({ folder, added, known, total }) => {
        void message.success(t("archive.exported", { folder, added, known, total }), 8);
        onExported();
        onClose();
      }}
      onClose={onClose}
    >
      {() => (
        <>
          <FormNote tone="near">
            <p>{t("archive.export_note")}</p>
          </FormNote>
          <Field
            name="folder"
            label={t("archive.folder")}
            hint={t("archive.export_hint")}
            required
            wide
          >
            <Input spellCheck={false} placeholder={t("archive.folder_example")} />
          </Field>
          {run && (
            <section className={styles["run"]} aria-label={t("archive.exporting")} aria-busy="true">
              <Progress
                percent={Math.floor((run.done / Math.max(run.total, 1)) * 100)}
                status="active"
                aria-label={t("archive.exporting")}
              />
              <p className={styles["quiet"]} role="status">
                {t("archive.export_count", { done: run.done, total: run.total })}
              </p>
              <Button onClick={stop} loading={run.stopping}>
                {t("archive.stop")}
              </Button>
            </section>
          )}
        </>
      )}
    </FormDrawer>
  );
}
