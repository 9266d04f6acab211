import { App } from "antd";
import { FormNote } from "../components/steps/fields";
import { filled } from "../disputes/intake/form";
import type { ArchiveRow, ArchivedDisputes } from "../ipc/generated";
import { useAsk, useOrder } from "../ipc/queries";
import { FormDrawer } from "../referrals/forms/FormDrawer";
import { t } from "../texts/t";
import { type Kept, KeptFields } from "./KeptFields";

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
    <FormDrawer<Kept, ArchivedDisputes>
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
          <KeptFields />
        </>
      )}
    </FormDrawer>
  );
}
