import { useQueryClient } from "@tanstack/react-query";
import { FilePick } from "../../components/importing/FilePick";
import { call } from "../../ipc/call";
import type { ImportPreview } from "../../ipc/generated";
import { t } from "../../texts/t";

/** A spreadsheet that the core has taken and could read. */
export interface Taken {
  uploadId: string;
  first: ImportPreview;
}

/** Choosing the spreadsheet of requests: dropped, or picked from the disk. */
export function FileStep({ onTaken }: { onTaken: (taken: Taken) => void }) {
  const client = useQueryClient();
  return (
    <FilePick
      again={t("requests.import.promise_again")}
      onUpload={async (uploadId) => {
        const first = await call("preview_import", { upload_id: uploadId });
        client.setQueryData(["preview_import", { upload_id: uploadId }], first);
        onTaken({ uploadId, first });
      }}
    />
  );
}
