import { type ReactNode, useState } from "react";
import { useCasebook } from "../../app/casebook";
import { upload } from "../../ipc/call";
import { t } from "../../texts/t";
import { FailureNotice } from "../FailureNotice";
import { FileZone } from "../FileZone";
import { Icon } from "../icons";
import styles from "./import.module.css";

const ACCEPTED = ".xlsx,.xls,.csv,.xlsm,.ods";

/** Props of `FilePick`. */
export interface FilePickProps {
  /** Looks into what was handed in; what cannot be read is told here. */
  onUpload: (uploadId: string) => Promise<void>;
  /** What a second import of the same table does. */
  again: string;
  children?: ReactNode;
}

/** Choosing a spreadsheet, whatever it holds. */
export function FilePick({ onUpload, again, children }: FilePickProps) {
  const { data: casebook } = useCasebook();
  const [reading, setReading] = useState<string | null>(null);
  const [failed, setFailed] = useState<unknown>(null);

  async function take(file: File): Promise<void> {
    setReading(file.name);
    setFailed(null);
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { upload_id } = await upload(bytes, file.name);
      await onUpload(upload_id);
    } catch (reason) {
      setFailed(reason);
      setReading(null);
    }
  }

  return (
    <>
      {casebook?.demo && (
        <p className={styles["calm"]}>
          <Icon name="eye" /> {t("requests.import.demo")}
        </p>
      )}
      <FileZone
        isLarge
        icon="requests"
        label={t("requests.import.choose")}
        hint={
          reading === null
            ? t("requests.import.formats")
            : t("requests.import.reading", { name: reading })
        }
        accept={ACCEPTED}
        disabled={reading !== null}
        onPick={(file) => void take(file)}
      />
      {failed !== null && <FailureNotice failed={failed} />}
      <ul className={styles["promises"]}>
        <li>{t("requests.import.promise_local")}</li>
        <li>{t("requests.import.promise_whole")}</li>
        <li>{again}</li>
      </ul>
      {children}
    </>
  );
}
