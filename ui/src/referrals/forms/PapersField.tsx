import { Select } from "antd";
import { ManyField } from "../../components/steps/fields";
import type { SubjectKind } from "../../ipc/generated";
import { useAsk } from "../../ipc/queries";

/** Props of `PapersField`. */
export interface PapersFieldProps {
  /** The record on which the attachments lie. */
  subject: { subject_kind: SubjectKind; subject_id: string };
  /** Another one, such as the case that was opened. */
  also?: { subject_kind: SubjectKind; subject_id: string };
  label: string;
  hint: string;
}

/** 附件 that travel to another platform; nothing where there are none. */
export function PapersField({ subject, also, label, hint }: PapersFieldProps) {
  const first = useAsk("attachment_list", subject);
  const second = useAsk("attachment_list", also ?? subject, { enabled: also !== undefined });
  const rows = [...(first.data?.rows ?? []), ...(also ? (second.data?.rows ?? []) : [])];
  const options = rows
    .filter((row) => !row.is_kept_out)
    .map((row) => ({ value: row.id, label: row.caption ?? row.file_name }));
  if (options.length === 0) return null;
  return (
    <ManyField name="attachment_ids" label={label} hint={hint} wide>
      <Select mode="multiple" options={options} optionFilterProp="label" />
    </ManyField>
  );
}
