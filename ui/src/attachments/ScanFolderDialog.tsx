import { Button, Input, Modal } from "antd";
import { Field } from "../components/form/Field";
import { RecordForm } from "../components/form/RecordForm";
import { useOrder } from "../ipc/queries";
import { t } from "../texts/t";
import styles from "./attachments.module.css";

/** Which folder the scanner writes to, on this computer. */
export function ScanFolderDialog({ path, done }: { path: string | null; done: () => void }) {
  const order = useOrder("set_scan_folder");
  return (
    <Modal open title={t("attachments.scan.title")} footer={null} onCancel={done} destroyOnHidden>
      <p className={styles["lead"]}>{t("attachments.scan.lead")}</p>
      <RecordForm<{ path: string }, object>
        label={t("attachments.scan.title")}
        initial={{ path: path ?? "" }}
        guard={false}
        onCancel={done}
        save={(values) => order.mutateAsync(values)}
        onSaved={done}
      >
        <Field name="path" label={t("attachments.scan.path")} required>
          <Input autoFocus placeholder={t("attachments.scan.example")} />
        </Field>
      </RecordForm>
      {path !== null && (
        <Button
          type="link"
          className={styles["unwatch"]}
          onClick={() => order.mutate({}, { onSuccess: done })}
        >
          {t("attachments.scan.stop")}
        </Button>
      )}
    </Modal>
  );
}
