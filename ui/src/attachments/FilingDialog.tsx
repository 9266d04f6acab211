import { Form, Input, Modal, Select } from "antd";
import { ChoiceSelect } from "../components/form/Choice";
import { Field } from "../components/form/Field";
import { RecordForm } from "../components/form/RecordForm";
import { TickField } from "../components/steps/fields";
import type { AttachmentRow } from "../ipc/generated";
import { useOrder } from "../ipc/queries";
import { t } from "../texts/t";
import { type Filing, type FilingEntry, filingOf, filingRequest } from "./filing";

/** Props of `FilingDialog`. */
export interface FilingDialogProps {
  row: AttachmentRow;
  filing: Filing;
  done: () => void;
}

/** 归卷: where an attachment is bound, who gave it and what it proves. */
export function FilingDialog({ row, filing, done }: FilingDialogProps) {
  const order = useOrder("file_attachment");
  const [form] = Form.useForm<FilingEntry>();
  const name = row.caption ?? row.file_name;
  return (
    <Modal
      open
      title={t("attachments.filing.title", { name })}
      footer={null}
      onCancel={done}
      destroyOnHidden
    >
      <RecordForm<FilingEntry, object>
        label={t("attachments.filing.title", { name })}
        initial={filingOf(row)}
        form={form}
        guard={false}
        onCancel={done}
        save={(entry) => order.mutateAsync(filingRequest(row.id, entry))}
        onSaved={done}
      >
        <TickField
          name="is_kept_out"
          label={t("attachments.filing.kept_out")}
          hint={t("attachments.filing.kept_out_hint")}
        />
        <FilingFields filing={filing} />
      </RecordForm>
    </Modal>
  );
}

function FilingFields({ filing }: { filing: Filing }) {
  const isKeptOut = Form.useWatch<unknown>("is_kept_out") === true;
  return (
    <>
      <Field name="item" label={t("attachments.filing.item")} required>
        <ChoiceSelect of="dossier_item" disabled={isKeptOut} />
      </Field>
      <Field name="provided_by" label={t("attachments.filing.provided_by")}>
        <PartySelect parties={filing.parties} disabled={isKeptOut} />
      </Field>
      <Field
        name="proves"
        label={t("attachments.filing.proves")}
        hint={t("attachments.filing.proves_hint")}
      >
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={200}
          showCount
          disabled={isKeptOut}
        />
      </Field>
      <TickField name="is_original" label={t("attachments.filing.original")} />
    </>
  );
}

/** One of the parties, or nobody. */
function PartySelect(props: {
  parties: Filing["parties"];
  disabled: boolean;
  id?: string;
  value?: string | null;
  onChange?: (value: string | null) => void;
}) {
  const { parties, value, onChange, ...rest } = props;
  return (
    <Select<string>
      {...rest}
      allowClear
      placeholder={t("attachments.filing.nobody")}
      value={value ?? undefined}
      options={[...parties]}
      onChange={(chosen: string | undefined) => onChange?.(chosen ?? null)}
    />
  );
}
