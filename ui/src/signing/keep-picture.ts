import { sendFile } from "../attachments/send";
import { appendPiece, call } from "../ipc/call";
import type { SubjectKind } from "../ipc/generated";
import { t } from "../texts/t";

/** What a signature belongs to. */
export interface Signed {
  kind: SubjectKind;
  id: string;
}

/** Keeps a drawing as an attachment of what is signed; answers its id. */
export async function keepPicture(signed: Signed, picture: Blob, who: string): Promise<string> {
  const name = t("visit.signature.file", { who });
  const file = new File([picture], name, { type: "image/png" });
  let attachment = "";
  await sendFile(
    file,
    {
      begin: () =>
        call("begin_attachment", {
          subject_kind: signed.kind,
          subject_id: signed.id,
          file_name: name,
          byte_count: file.size,
        }),
      append: appendPiece,
      finish: async (upload) => {
        const caption = t("visit.signature.caption", { who });
        const row = await call("finish_attachment", { upload_id: upload, caption });
        attachment = row.id;
      },
      cancel: (upload) => call("cancel_attachment", { upload_id: upload }),
    },
    () => {},
    new AbortController().signal,
  );
  return attachment;
}
