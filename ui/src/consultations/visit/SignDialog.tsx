import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Modal } from "antd";
import { useRef, useState } from "react";
import { FailureNotice } from "../../components/FailureNotice";
import type { Signer } from "../../ipc/generated";
import { refreshAfter, useOrder } from "../../ipc/queries";
import { choice, t } from "../../texts/t";
import { SignaturePad, type PadHandle } from "./SignaturePad";
import { keepPicture } from "./keep-picture";
import styles from "./visit.module.css";

/** Props of `SignDialog`. */
export interface SignDialogProps {
  id: string;
  /** Who signs; the dialog is shut without. */
  signer: Signer | null;
  onClose: () => void;
}

/** Signing on the screen; the drawing is kept as an attachment of the consultation. */
export function SignDialog({ id, signer, onClose }: SignDialogProps) {
  return (
    <Modal
      open={signer !== null}
      title={t("visit.signature.screen_title", { who: signer ? choice("signer", signer) : "" })}
      width="40rem"
      centered
      destroyOnHidden
      mask={{ closable: false }}
      footer={null}
      onCancel={onClose}
    >
      {signer && <Pad key={signer} id={id} signer={signer} onClose={onClose} />}
    </Modal>
  );
}

function Pad({ id, signer, onClose }: SignDialogProps & { signer: Signer }) {
  const { message } = App.useApp();
  const client = useQueryClient();
  const sign = useOrder("sign_consultation");
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
      const attachment = await keepPicture(id, picture, choice("signer", signer));
      await refreshAfter(client, "finish_attachment");
      await sign.mutateAsync({
        consultation_id: id,
        signer,
        manner: "screen",
        attachment_id: attachment,
      });
      void message.success(t("visit.signature.saved"));
      onClose();
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
      {failed !== null && <FailureNotice failed={failed} />}
      <footer className={styles["foot"]}>
        <Button onClick={() => pad.current?.clear()}>{t("visit.signature.clear")}</Button>
        <Button onClick={onClose}>{t("common.action.cancel")}</Button>
        <Button type="primary" loading={busy} onClick={() => void save()}>
          {t("visit.signature.save")}
        </Button>
      </footer>
    </>
  );
}
