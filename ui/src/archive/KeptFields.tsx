import { Input } from "antd";
import { ChoiceRadio } from "../components/form/Choice";
import { Field } from "../components/form/Field";
import type { RetentionClass } from "../ipc/generated";
import { useAsk } from "../ipc/queries";
import { t } from "../texts/t";

/** How long a dossier is kept, and where. */
export interface Kept {
  retention_class: RetentionClass;
  shelf: string | null;
}

/** 保管期限 and 存放位置. */
export function KeptFields() {
  const { data } = useAsk("retention_table", {});
  return (
    <>
      <Field
        name="retention_class"
        label={t("archive.column.class")}
        hint={
          data &&
          t("archive.class_hint", { short: data.retention.short, long: data.retention.long })
        }
        required
        wide
      >
        <ChoiceRadio of="retention_class" />
      </Field>
      <Field name="shelf" label={t("archive.column.shelf")} hint={t("archive.shelf_hint")} wide>
        <Input autoComplete="off" />
      </Field>
    </>
  );
}
