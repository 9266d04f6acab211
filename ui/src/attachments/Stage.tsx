import { useQuery } from "@tanstack/react-query";
import { Progress } from "antd";
import { useEffect, useRef, useState } from "react";
import { useBlobAddress } from "../components/blob-address";
import { FailureNotice } from "../components/FailureNotice";
import type { AttachmentRow } from "../ipc/generated";
import { t } from "../texts/t";
import { LARGEST_SHOWN, openContent } from "./content";
import { type Lie, type Size, laidOut } from "./view";
import styles from "./viewer.module.css";

/** The attachment itself; where this window cannot show it, what to do instead. */
export function Stage({ row, lie }: { row: AttachmentRow; lie: Lie }) {
  const shows = canShow(row);
  const [share, setShare] = useState(0);
  const { data, error, refetch } = useQuery({
    queryKey: ["attachment_content", row.id],
    queryFn: ({ signal }) => openContent(row, signal, setShare),
    enabled: shows,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  return (
    <div className={styles["stage"]} data-form={row.form}>
      {!shows && <p className={styles["unshown"]}>{unshown(row)}</p>}
      {error && <FailureNotice failed={error} retry={() => void refetch()} />}
      {shows && !error && !data && (
        <Progress
          type="circle"
          size={72}
          percent={Math.round(share * 100)}
          aria-label={t("attachments.reading")}
        />
      )}
      {data && <Content row={row} blob={data} lie={lie} />}
    </div>
  );
}

/** Whether this window may show it at all. */
function canShow(row: AttachmentRow): boolean {
  if (row.byte_count > LARGEST_SHOWN) return false;
  if (row.form === "pdf") return navigator.pdfViewerEnabled;
  return row.form !== "document";
}

function unshown(row: AttachmentRow): string {
  if (row.form === "document") return t("attachments.unshown.document");
  if (row.form === "pdf") return t("attachments.unshown.pdf");
  return t("attachments.unshown.large");
}

function Content({ row, blob, lie }: { row: AttachmentRow; blob: Blob; lie: Lie }) {
  const address = useBlobAddress(blob);
  const [broken, setBroken] = useState(false);
  const onError = (): void => setBroken(true);
  if (broken) return <p className={styles["unshown"]}>{t("attachments.unshown.format")}</p>;
  const name = row.caption ?? row.file_name;
  switch (row.form) {
    case "image":
      return <Photo address={address} name={name} lie={lie} onError={onError} />;
    case "audio":
      // A recording of a conversation has no track of subtitles.
      // oxlint-disable-next-line jsx-a11y/media-has-caption
      return <audio controls src={address} aria-label={name} onError={onError} />;
    case "video":
      // oxlint-disable-next-line jsx-a11y/media-has-caption
      return <video controls src={address} aria-label={name} onError={onError} />;
    case "pdf":
      // A sandbox would keep the browser's own viewer of PDFs out; the page's policy holds within.
      // oxlint-disable-next-line react/iframe-missing-sandbox
      return <iframe src={address} title={name} />;
    case "document":
      return null;
  }
}

/** A picture that lies as the viewer says, in a space that scrolls. */
function Photo(props: { address: string; name: string; lie: Lie; onError: () => void }) {
  const { address, name, lie, onError } = props;
  const [own, setOwn] = useState<Size | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const [stage, setStage] = useState<Size>({ width: 0, height: 0 });
  useEffect(() => {
    const measure = (): void => {
      const { clientWidth: width = 0, clientHeight: height = 0 } = place.current ?? {};
      setStage({ width, height });
    };
    measure();
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
  }, []);
  const laid = own && laidOut(own, stage, lie);
  return (
    <div ref={place} className={styles["photo"]}>
      <div className={styles["space"]} style={laid?.space}>
        <img
          src={address}
          alt={name}
          draggable={false}
          onError={onError}
          onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) =>
            setOwn({ width, height })
          }
          style={{
            ...laid?.picture,
            transform: `translate(-50%, -50%) rotate(${lie.turns * 90}deg)`,
          }}
        />
      </div>
    </div>
  );
}
