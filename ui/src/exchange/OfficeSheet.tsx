import { App, Button } from "antd";
import { useState } from "react";
import { FailureNotice } from "../components/FailureNotice";
import { FileZone } from "../components/FileZone";
import { Sheet } from "../components/reading/Sheet";
import { call, upload } from "../ipc/call";
import { failureOf } from "../ipc/failure";
import type { EnrolmentRequestRead, StreetKeyMade } from "../ipc/generated";
import { failureSentence, t } from "../texts/t";
import { SignForm } from "./SignForm";
import styles from "./exchange.module.css";

/** Props of `OfficeSheet`. */
export interface OfficeSheetProps {
  /** The digits by which desks know the street. */
  fingerprint: string;
  /** Fresh halves of the street's key are to be printed. */
  onMade: (made: StreetKeyMade) => void;
}

/** 街道办公室: signing desks' requests, and the street's key. */
export function OfficeSheet({ fingerprint, onMade }: OfficeSheetProps) {
  const { message } = App.useApp();
  const [file, setFile] = useState<File | null>(null);
  const [asked, setAsked] = useState<{ id: string; request: EnrolmentRequestRead } | null>(null);
  const [failed, setFailed] = useState<unknown>(null);

  async function take(picked: File): Promise<void> {
    setFile(picked);
    setAsked(null);
    setFailed(null);
    try {
      const bytes = new Uint8Array(await picked.arrayBuffer());
      const { upload_id: id } = await upload(bytes, picked.name);
      const request = await call("read_enrolment_request", { upload_id: id });
      setAsked({ id, request });
    } catch (reason) {
      setFailed(reason);
    }
  }

  async function showHalves(): Promise<void> {
    try {
      onMade(await call("street_key_halves", {}));
    } catch (reason) {
      void message.error(failureSentence(failureOf(reason)), 8);
    }
  }

  return (
    <Sheet
      title={t("exchange.office.title")}
      aside={<Button onClick={() => void showHalves()}>{t("exchange.office.halves")}</Button>}
    >
      <p className={styles["lead"]}>{t("exchange.office.lead")}</p>
      <p>
        {t("exchange.office.code")}
        <strong className={styles["digits"]}>{fingerprint}</strong>
      </p>
      <FileZone
        label={t("exchange.office.choose")}
        hint={t("exchange.office.choose_hint")}
        accept=".json"
        file={file}
        onPick={(picked) => void take(picked)}
      />
      {failed !== null && <FailureNotice failed={failed} />}
      {asked && (
        <SignForm
          key={asked.id}
          uploadId={asked.id}
          asked={asked.request}
          fingerprint={fingerprint}
        />
      )}
    </Sheet>
  );
}
