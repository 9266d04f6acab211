import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useRef, useState } from "react";
import { FailureNotice } from "../components/FailureNotice";
import { failureOf } from "../ipc/failure";
import { refreshAfter } from "../ipc/queries";
import { failureSentence, t } from "../texts/t";
import { type PadHandle, SignaturePad } from "./SignaturePad";
import { keepPicture, type Signed } from "./keep-picture";
import styles from "./signing.module.css";

/** Props of `SigningPad`. */
export interface SigningPadProps {
  /** What is signed; the drawing becomes its attachment. */
  signed: Signed;
  /** Who signs, for the name of the picture. */
  who: string;
  /** Says that they signed with the picture of that id. */
  sign: (attachment: string) => Promise<unknown>;
  onSigned: () => void;
  onCancel: () => void;
}

/** The pad with its buttons: what is drawn is kept first, then said to be a signature. */
export function SigningPad({ signed, who, sign, onSigned, onCancel }: SigningPadProps) {
  const client = useQueryClient();
  const pad = useRef<PadHandle>(null);
  const [busy, setBusy] = useState(false);
  const [isEmpty, setEmpty] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);

  async function save(): Promise<void> {
    const picture = (await pad.current?.picture()) ?? null;
    setEmpty(picture === null);
    if (picture === null || busy) return;
    setBusy(true);
    setFailed(null);
    try {
      const attachment = await keepPicture(signed, picture, who);
      await refreshAfter(client, "finish_attachment");
      await sign(attachment);
      onSigned();
    } catch (reason) {
      setFailed(reason);
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <p className={styles["hint"]}>{t("visit.signature.pad_hint")}</p>
      <SignaturePad ref={pad} label={t("visit.signature.pad")} onDraw={() => setEmpty(false)} />
      {isEmpty && (
        <p role="alert" className={styles["fault"]}>
          {t("visit.signature.empty")}
        </p>
      )}
      {failed !== null && <Refused failed={failed} />}
      <footer className={styles["foot"]}>
        <Button onClick={() => pad.current?.clear()}>{t("visit.signature.clear")}</Button>
        <Button onClick={onCancel}>{t("common.action.cancel")}</Button>
        <Button type="primary" loading={busy} onClick={() => void save()}>
          {t("visit.signature.save")}
        </Button>
      </footer>
    </>
  );
}

/** There are no fields on which a refusal could land: its sentences stand here. */
function Refused({ failed }: { failed: unknown }) {
  const { fields } = failureOf(failed);
  if (fields.length === 0) return <FailureNotice failed={failed} />;
  return (
    <p role="alert" className={styles["fault"]}>
      {fields.map((problem) => failureSentence(problem)).join("")}
    </p>
  );
}
