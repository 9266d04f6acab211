import { App, Input } from "antd";
import { ChoiceRadio } from "../components/form/Choice";
import { Field } from "../components/form/Field";
import { FormNote } from "../components/steps/fields";
import { filled } from "../disputes/intake/form";
import type { ArchiveRow, ArchivedDisputes, RetentionClass } from "../ipc/generated";
import { useAsk, useOrder } from "../ipc/queries";
import { FormDrawer } from "../referrals/forms/FormDrawer";
import { t } from "../texts/t";

interface Values {
  retention_class: RetentionClass;
  shelf: string | null;
}

/** Props of `ArchiveDrawer`. */
export interface ArchiveDrawerProps {
  rows: readonly ArchiveRow[];
  open: boolean;
  onClose: () => void;
  onArchived: () => void;
}

/** 归档: chosen dossiers go into the archive together, or none does. */
export function ArchiveDrawer({ rows, open, onClose, onArchived }: ArchiveDrawerProps) {
  const { message } = App.useApp();
  const { data } = useAsk("retention_table", {}, { enabled: open });
  const order = useOrder("archive_disputes");
  const unbound = rows.filter((row) => !row.is_bound).length;
  return (
    <FormDrawer<Values, ArchivedDisputes>
      key={data?.version ?? "unread"}
      open={open && data !== undefined}
      title={t("archive.archive_title", { n: rows.length })}
      saveText={t("archive.archive")}
      initial={{ retention_class: data?.retention.default_class ?? "long", shelf: null }}
      save={(values) =>
        order.mutateAsync({
          dispute_ids: rows.map((row) => row.dispute_id),
          retention_class: values.retention_class,
          shelf: filled(values.shelf),
        })
      }
      onSaved={({ count }) => {
        void message.success(t("archive.archived", { n: count }));
        onArchived();
        onClose();
      }}
      onClose={onClose}
    >
      {() => (
        <>
          <FormNote tone={unbound > 0 ? "near" : undefined}>
            <p>{t("archive.archive_note")}</p>
            {unbound > 0 && <p>{t("archive.unbound_note", { n: unbound })}</p>}
          </FormNote>
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
      )}
    </FormDrawer>
  );
}
