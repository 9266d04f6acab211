import { Button, Modal } from "antd";
import { t } from "../texts/t";
import { PaperFrame } from "./PaperFrame";
import type { Sheet } from "./use-issuing";
import styles from "./documents.module.css";

/** Props of `PrintDialog`. */
export interface PrintDialogProps {
  /** The paper to print; none while the dialog is closed. */
  sheet: Sheet | null;
  onSave: () => void;
  done: () => void;
}

/** A paper in full, in a viewer that prints it: where the page itself cannot. */
export function PrintDialog({ sheet, onSave, done }: PrintDialogProps) {
  return (
    <Modal
      open={sheet !== null}
      title={sheet && t("documents.print_title", { title: sheet.title })}
      width="min(70rem, 94vw)"
      centered
      destroyOnHidden
      onCancel={done}
      footer={
        <>
          <Button onClick={onSave}>{t("documents.save_pdf")}</Button>
          <Button type="primary" onClick={done}>
            {t("common.action.close")}
          </Button>
        </>
      }
    >
      <p className={styles["lead"]}>{t("documents.print_lead")}</p>
      {sheet && (
        <div className={styles["sheet"]}>
          <PaperFrame
            key={sheet.made.download_id}
            bytes={sheet.bytes}
            name={t("documents.print_title", { title: sheet.title })}
            hasBar
          />
        </div>
      )}
    </Modal>
  );
}
