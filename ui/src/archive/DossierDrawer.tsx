import { Button, Drawer } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FailureNotice } from "../components/FailureNotice";
import { Icon } from "../components/icons";
import { ActList } from "../components/history/ActList";
import { useKeeping } from "../components/use-keeping";
import { Chip, ChipRow } from "../disputes/Chip";
import { PaperFrame } from "../documents/PaperFrame";
import { call, readFile } from "../ipc/call";
import type { ArchivedDossierRow, ArchivedFileRow } from "../ipc/generated";
import { useAsk } from "../ipc/queries";
import { choice, t } from "../texts/t";
import { Whole } from "./ReadFolder";
import styles from "./archive.module.css";

/** Props of `DossierDrawer`. */
export interface DossierDrawerProps {
  folder: string;
  /** The dossier that is read; none closes it. */
  row: ArchivedDossierRow | null;
  onClose: () => void;
}

/** A dossier out of a folder: its pages, its files, its history. */
export function DossierDrawer({ folder, row, onClose }: DossierDrawerProps) {
  return (
    <Drawer
      open={row !== null}
      size="min(72rem, 96vw)"
      title={row && `${row.docket_no} ${row.title}`}
      extra={row && <Whole row={row} />}
      onClose={onClose}
      destroyOnHidden
    >
      {row && <Dossier key={row.dispute_id} folder={folder} id={row.dispute_id} />}
    </Drawer>
  );
}

function Dossier({ folder, id }: { folder: string; id: string }) {
  const [view, setView] = useState<"pages" | "files" | "history">("pages");
  const { data, error } = useAsk("read_archived_dossier", { folder, dispute_id: id });
  if (error) return <FailureNotice failed={error} />;
  if (!data) return null;
  const pdf = data.files.find((file) => file.role === "dossier");
  return (
    <div className={styles["dossier"]}>
      <ChipRow label={t("archive.tab.read")}>
        {(["pages", "files", "history"] as const).map((one) => (
          <Chip key={one} chosen={one === view} onChoose={() => setView(one)}>
            {t(`archive.view.${one}`)}
          </Chip>
        ))}
      </ChipRow>
      {view === "pages" && pdf && <Pages folder={folder} id={id} name={pdf.name} />}
      {view === "files" && <Files folder={folder} id={id} files={data.files} />}
      {view === "history" && <ActList acts={data.acts} label={t("archive.view.history")} />}
    </div>
  );
}

/** The bound dossier in the engine's own viewer. */
function Pages({ folder, id, name }: { folder: string; id: string; name: string }) {
  const { data, error } = useQuery({
    queryKey: ["read_archived_dossier", "pages", folder, id, name],
    queryFn: async ({ signal }) => {
      const made = await call("open_archived_file", { folder, dispute_id: id, name }, signal);
      return readFile(made.download_id, signal);
    },
    gcTime: 0,
    staleTime: Infinity,
  });
  if (error) return <FailureNotice failed={error} />;
  if (!data) return null;
  return (
    <div className={styles["pages"]}>
      <PaperFrame bytes={data} name={t("archive.view.pages")} hasBar />
    </div>
  );
}

interface FilesProps {
  folder: string;
  id: string;
  files: readonly ArchivedFileRow[];
}

function Files({ folder, id, files }: FilesProps) {
  const keep = useKeeping();
  const save = (name: string): Promise<void> =>
    keep(
      () => call("open_archived_file", { folder, dispute_id: id, name }),
      t("archive.file_saved", { name }),
    );
  return (
    <ul className={styles["files"]}>
      {files.map((file) => (
        <li key={file.name}>
          <Icon name={file.role === "attachment" ? "clip" : "sheet"} />
          <span className={styles["file"]}>
            <strong>{file.caption ?? choice("file_role", file.role)}</strong>
            <span className={styles["quiet"]}>{file.name}</span>
          </span>
          <Button icon={<Icon name="download" />} onClick={() => void save(file.name)}>
            {t("archive.save_file")}
          </Button>
        </li>
      ))}
    </ul>
  );
}
