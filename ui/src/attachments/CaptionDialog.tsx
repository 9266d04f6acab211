import { Input, Modal } from "antd";
import { Field } from "../components/form/Field";
import { RecordForm } from "../components/form/RecordForm";
import type { AttachmentRow } from "../ipc/generated";
import { useOrder } from "../ipc/queries";
import { t } from "../texts/t";

/** 说明 of an attachment. */
export function CaptionDialog({ row, done }: { row: AttachmentRow; done: () => void }) {
  const order = useOrder("caption_attachment");
  return (
    <Modal open title={t("attachments.caption_edit")} footer={null} onCancel={done} destroyOnHidden>
      <RecordForm<{ caption?: string }, object>
        label={t("attachments.caption_edit")}
        initial={row.caption === null ? {} : { caption: row.caption }}
        guard={false}
        onCancel={done}
        save={({ caption }) => order.mutateAsync({ id: row.id, caption })}
        onSaved={done}
      >
        <Field name="caption" label={t("attachments.caption")} hint={row.file_name}>
          <Input maxLength={200} showCount autoFocus />
        </Field>
      </RecordForm>
    </Modal>
  );
}
