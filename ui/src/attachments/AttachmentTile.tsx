import { useQuery } from "@tanstack/react-query";
import { App, Button, Dropdown } from "antd";
import { useState } from "react";
import { formatBytes } from "../components/format";
import { Icon, type IconName } from "../components/icons";
import type { AttachmentForm, AttachmentRow } from "../ipc/generated";
import { useOrder } from "../ipc/queries";
import { choice, failureSentence, t } from "../texts/t";
import { CaptionDialog } from "./CaptionDialog";
import { thumbnail } from "./content";
import { type Filing, boundAt } from "./filing";
import { FilingDialog } from "./FilingDialog";
import { useSaving } from "./use-saving";
import styles from "./attachments.module.css";

const SIGNS: Record<AttachmentForm, IconName> = {
  image: "picture",
  audio: "sound",
  video: "film",
  pdf: "sheet",
  document: "sheet",
};

/** Props of `AttachmentTile`. */
export interface AttachmentTileProps {
  row: AttachmentRow;
  can: boolean;
  /** For the attachments of a dispute: they are bound into its dossier. */
  filing?: Filing | undefined;
  onShow: () => void;
}

/** One attachment as a tile: what it shows, its name, and what can be done with it. */
export function AttachmentTile({ row, can, filing, onShow }: AttachmentTileProps) {
  const [open, setOpen] = useState<"caption" | "filing" | null>(null);
  const save = useSaving();
  const remove = useRemoving();
  const items = [
    { key: "show", label: t("attachments.show"), onClick: onShow },
    { key: "save", label: t("attachments.save"), onClick: () => save(row.id) },
    ...(can
      ? [
          {
            key: "caption",
            label: t("attachments.caption_edit"),
            onClick: () => setOpen("caption"),
          },
          ...(filing
            ? [{ key: "file", label: t("attachments.file"), onClick: () => setOpen("filing") }]
            : []),
          { key: "remove", label: t("attachments.remove"), onClick: () => remove(row) },
        ]
      : []),
  ];
  return (
    <li className={styles["tile"]}>
      <button
        type="button"
        className={styles["open"]}
        aria-label={t("attachments.show_named", { name: row.caption ?? row.file_name })}
        onClick={onShow}
      >
        <Face row={row} />
        <span className={styles["words"]}>
          <span className={styles["name"]} title={row.file_name}>
            {row.caption ?? row.file_name}
          </span>
          <span className={styles["meta"]}>{formatBytes(row.byte_count)}</span>
          {filing && <span className={styles["meta"]}>{boundWords(row)}</span>}
        </span>
      </button>
      <Dropdown menu={{ items }} trigger={["click"]} placement="bottomRight">
        <Button
          type="text"
          className={styles["more"]}
          icon={<Icon name="more" />}
          aria-label={t("attachments.more_named", { name: row.caption ?? row.file_name })}
        />
      </Dropdown>
      {open === "caption" && <CaptionDialog row={row} done={() => setOpen(null)} />}
      {open === "filing" && filing && (
        <FilingDialog row={row} filing={filing} done={() => setOpen(null)} />
      )}
    </li>
  );
}

/** Where it is bound. */
function boundWords(row: AttachmentRow): string {
  if (row.is_kept_out) return t("attachments.filing.kept_out");
  return t("attachments.filing.bound", { item: choice("dossier_item", boundAt(row)) });
}

/** The picture itself, small; a sign and the ending for everything else. */
function Face({ row }: { row: AttachmentRow }) {
  const { data } = useQuery({
    queryKey: ["attachment_thumbnail", row.id],
    queryFn: ({ signal }) => thumbnail(row, signal),
    enabled: row.form === "image",
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  if (data) return <img className={styles["face"]} src={data} alt="" draggable={false} />;
  const ending = row.file_name.slice(row.file_name.lastIndexOf(".") + 1).toUpperCase();
  return (
    <span className={styles["face"]} data-form={row.form}>
      <Icon name={SIGNS[row.form]} size={2} strokeWidth={1.3} />
      <span className={styles["ending"]}>{ending}</span>
    </span>
  );
}

/** Takes an attachment off its record, with a way back. */
function useRemoving(): (row: AttachmentRow) => void {
  const { message } = App.useApp();
  const remove = useOrder("remove_attachment");
  const restore = useOrder("restore_attachment");
  return ({ id, file_name: name }) =>
    remove.mutate(
      { id },
      {
        onSuccess: () => {
          const key = `removed ${id}`;
          const back = (): void => {
            message.destroy(key);
            restore.mutate({ id });
          };
          void message.success({
            key,
            duration: 8,
            content: (
              <>
                {t("attachments.removed", { name })}
                <Button type="link" size="small" onClick={back}>
                  {t("attachments.undo")}
                </Button>
              </>
            ),
          });
        },
        onError: (failed) => void message.error(failureSentence(failed.failure)),
      },
    );
}
