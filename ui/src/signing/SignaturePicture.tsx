import { useQuery } from "@tanstack/react-query";
import { thumbnail } from "../attachments/content";
import type { SubjectKind } from "../ipc/generated";
import { useAsk } from "../ipc/queries";
import { t } from "../texts/t";
import styles from "./signing.module.css";

/** Props of `SignaturePicture`. */
export interface SignaturePictureProps {
  subjectKind: SubjectKind;
  subjectId: string;
  attachmentId: string;
}

/** A signature that was drawn on the screen, small. */
export function SignaturePicture(props: SignaturePictureProps) {
  const { subjectKind, subjectId, attachmentId } = props;
  const { data: list } = useAsk("attachment_list", {
    subject_kind: subjectKind,
    subject_id: subjectId,
  });
  const row = [...(list?.rows ?? []), ...(list?.removed ?? [])].find(
    (one) => one.id === attachmentId,
  );
  const { data } = useQuery({
    queryKey: ["thumbnail", attachmentId],
    queryFn: ({ signal }) => (row ? thumbnail(row, signal) : Promise.resolve(null)),
    enabled: row !== undefined,
  });
  if (!data) return null;
  return (
    <img
      src={data}
      alt={row?.caption ?? t("visit.signature.title")}
      className={styles["picture"]}
    />
  );
}
