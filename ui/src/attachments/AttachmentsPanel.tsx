import { Button } from "antd";
import { type DragEvent, type RefObject, useEffect, useRef, useState } from "react";
import { FailureNotice } from "../components/FailureNotice";
import { Icon } from "../components/icons";
import { Sheet } from "../components/reading/Sheet";
import type { SubjectKind } from "../ipc/generated";
import { useAsk } from "../ipc/queries";
import { t } from "../texts/t";
import { AttachmentTile } from "./AttachmentTile";
import type { Filing } from "./filing";
import { ACCEPT, filesOf, holdsFiles, isMeantElsewhere, namePasted } from "./files";
import { RemovedList } from "./RemovedList";
import { ScanStrip } from "./ScanStrip";
import { UploadList } from "./UploadList";
import { useUploads } from "./use-uploads";
import { Viewer } from "./Viewer";
import styles from "./attachments.module.css";

/** Props of `AttachmentsPanel`. */
export interface AttachmentsPanelProps {
  subjectKind: SubjectKind;
  subjectId: string;
  /** Whether the page lets anything be changed; the core asks for the permission besides. */
  canWrite?: boolean;
  /** What stands over it where a page has several. */
  title?: string;
  /** For a dispute: its attachments are bound into the dossier. */
  filing?: Filing;
}

/** 附件 of any record: drop, paste, pick or scan files; look at them, hand them out. */
export function AttachmentsPanel(props: AttachmentsPanelProps) {
  const { subjectKind, subjectId, canWrite = true, filing } = props;
  const { data, error, refetch } = useAsk("attachment_list", {
    subject_kind: subjectKind,
    subject_id: subjectId,
  });
  const { queue, uploads } = useUploads(subjectKind, subjectId);
  const [shown, setShown] = useState<string | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const can = canWrite && data?.can_change === true;
  const add = (files: readonly File[]): void => {
    if (files.length > 0) queue.add(files);
  };
  usePasting(can, place, add);
  const rows = data?.rows ?? [];
  const isEmpty = data !== undefined && rows.length === 0 && uploads.length === 0;

  return (
    <DropPlace ref={place} enabled={can} onFiles={add}>
      <Sheet
        title={
          props.title ??
          (rows.length > 0 ? t("attachments.title_n", { n: rows.length }) : t("attachments.title"))
        }
        aside={
          can && (
            <>
              <input
                ref={picker}
                type="file"
                multiple
                accept={ACCEPT}
                className={styles["picker"]}
                aria-label={t("attachments.pick")}
                tabIndex={-1}
                onChange={(event) => {
                  add([...(event.target.files ?? [])]);
                  event.target.value = "";
                }}
              />
              <Button icon={<Icon name="clip" />} onClick={() => picker.current?.click()}>
                {t("attachments.add")}
              </Button>
            </>
          )
        }
      >
        {error && <FailureNotice failed={error} retry={() => void refetch()} />}
        {isEmpty && (
          <p className={styles["empty"]} data-drop={can}>
            {t(can ? "attachments.empty" : "attachments.none")}
          </p>
        )}
        {rows.length > 0 && (
          <ul className={styles["tiles"]}>
            {rows.map((row) => (
              <AttachmentTile
                key={row.id}
                row={row}
                can={can}
                filing={filing}
                onShow={() => setShown(row.id)}
              />
            ))}
          </ul>
        )}
        <UploadList uploads={uploads} queue={queue} />
        {can && <ScanStrip subjectKind={subjectKind} subjectId={subjectId} />}
        <RemovedList rows={data?.removed ?? []} can={can} />
      </Sheet>
      <Viewer rows={rows} shown={shown} onShow={setShown} />
    </DropPlace>
  );
}

/** The whole panel takes what is dropped on it, and says so while something is held over it. */
function DropPlace(props: {
  ref: RefObject<HTMLDivElement | null>;
  enabled: boolean;
  onFiles: (files: readonly File[]) => void;
  children: React.ReactNode;
}) {
  const { ref, enabled, onFiles, children } = props;
  // Entering a child comes before leaving its parent, so places are counted.
  const [depth, setDepth] = useState(0);
  const over = depth > 0;
  useEffect(refuseStrayDrops, []);
  const when =
    (work: (event: DragEvent) => void) =>
    (event: DragEvent): void => {
      if (!enabled || !holdsFiles(event.dataTransfer)) return;
      event.preventDefault();
      work(event);
    };
  return (
    <div
      ref={ref}
      className={styles["place"]}
      data-over={over}
      onDragEnter={when(() => setDepth((now) => now + 1))}
      onDragLeave={when(() => setDepth((now) => Math.max(0, now - 1)))}
      onDragOver={when((event) => (event.dataTransfer.dropEffect = "copy"))}
      onDrop={when((event) => {
        setDepth(0);
        onFiles(filesOf(event.dataTransfer));
      })}
    >
      {children}
      {over && <div className={styles["over"]}>{t("attachments.drop")}</div>}
    </div>
  );
}

function refuse(event: globalThis.DragEvent): void {
  if (!event.defaultPrevented && holdsFiles(event.dataTransfer)) event.preventDefault();
}

/** A file dropped beside the panel would make the window show the file instead of the program. */
function refuseStrayDrops(): () => void {
  window.addEventListener("dragover", refuse);
  window.addEventListener("drop", refuse);
  return () => {
    window.removeEventListener("dragover", refuse);
    window.removeEventListener("drop", refuse);
  };
}

/** Takes pictures and files that are pasted where the panel lies, outside of text fields. */
function usePasting(
  enabled: boolean,
  place: RefObject<HTMLDivElement | null>,
  add: (files: readonly File[]) => void,
): void {
  useEffect(() => {
    if (!enabled) return;
    const paste = (event: ClipboardEvent): void => {
      if (isMeantElsewhere(event.target, place.current)) return;
      const files = filesOf(event.clipboardData);
      if (files.length === 0) return;
      event.preventDefault();
      const words = t("attachments.pasted");
      add(files.map((file) => namePasted(file, words, new Date())));
    };
    window.addEventListener("paste", paste);
    return () => window.removeEventListener("paste", paste);
  });
}
