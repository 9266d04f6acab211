import { useMemo } from "react";
import { useBlobAddress } from "../components/blob-address";
import { isChromium } from "./engine";
import styles from "./documents.module.css";

/** Props of `PaperFrame`. */
export interface PaperFrameProps {
  bytes: ArrayBuffer;
  /** Its spoken name. */
  name: string;
  /** Whether the viewer's own bar is in sight: its printer prints what is shown. */
  hasBar: boolean;
}

/** A PDF in the engine's own viewer; another frame for other bytes, by a key of the caller's. */
export function PaperFrame({ bytes, name, hasBar }: PaperFrameProps) {
  const blob = useMemo(() => new Blob([bytes], { type: "application/pdf" }), [bytes]);
  const address = useBlobAddress(blob);
  return (
    // A sandbox would keep the engine's own viewer of PDFs out; the page's policy holds within.
    // oxlint-disable-next-line react/iframe-missing-sandbox
    <iframe
      src={hasBar ? address : `${address}#toolbar=0&navpanes=0&view=FitH`}
      title={name}
      className={hasBar || isChromium() ? undefined : styles["barless"]}
    />
  );
}
