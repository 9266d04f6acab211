import { useQueryClient } from "@tanstack/react-query";
import { type DragEvent, useState } from "react";
import { useCasebook } from "../../app/casebook";
import { FailureNotice } from "../../components/FailureNotice";
import { Icon } from "../../components/icons";
import { call, upload } from "../../ipc/call";
import type { ImportPreview } from "../../ipc/generated";
import { t } from "../../texts/t";
import styles from "./import.module.css";

/** A spreadsheet that the core has taken and could read. */
export interface Taken {
  uploadId: string;
  first: ImportPreview;
}

const ACCEPTED = ".xlsx,.xls,.csv,.xlsm,.ods";

/** Choosing the spreadsheet: dropped, or picked from the disk. */
export function FileStep({ onTaken }: { onTaken: (taken: Taken) => void }) {
  const client = useQueryClient();
  const { data: casebook } = useCasebook();
  const [reading, setReading] = useState<string | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const [over, setOver] = useState(false);

  async function take(file: File | undefined): Promise<void> {
    if (!file || reading !== null) return;
    setReading(file.name);
    setFailed(null);
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { upload_id } = await upload(bytes, file.name);
      const first = await call("preview_import", { upload_id });
      client.setQueryData(["preview_import", { upload_id }], first);
      onTaken({ uploadId: upload_id, first });
    } catch (reason) {
      setFailed(reason);
      setReading(null);
    }
  }

  function onDrop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  }

  return (
    <>
      {casebook?.demo && (
        <p className={styles["calm"]}>
          <Icon name="eye" /> {t("requests.import.demo")}
        </p>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a label takes a dropped file as it takes a click */}
      <label
        className={styles["zone"]}
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <Icon name="requests" size={2.4} />
        <span className={styles["zone-title"]}>{t("requests.import.choose")}</span>
        <span className={styles["zone-text"]} aria-live="polite">
          {reading === null
            ? t("requests.import.formats")
            : t("requests.import.reading", { name: reading })}
        </span>
        <input
          type="file"
          className={styles["file"]}
          accept={ACCEPTED}
          aria-label={t("requests.import.choose")}
          disabled={reading !== null}
          onChange={(event) => {
            void take(event.target.files?.[0]);
            // The same file may be chosen again after it was mended.
            event.target.value = "";
          }}
        />
      </label>
      {failed !== null && <FailureNotice failed={failed} />}
      <ul className={styles["promises"]}>
        <li>{t("requests.import.promise_local")}</li>
        <li>{t("requests.import.promise_whole")}</li>
        <li>{t("requests.import.promise_again")}</li>
      </ul>
    </>
  );
}
