import { App, Modal } from "antd";
import type { Signer } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { SigningPad } from "../../signing/SigningPad";
import { choice, t } from "../../texts/t";

/** Props of `SignDialog`. */
export interface SignDialogProps {
  id: string;
  /** Who signs; the dialog is shut without. */
  signer: Signer | null;
  onClose: () => void;
}

/** Signing on the screen; the drawing is kept as an attachment of the consultation. */
export function SignDialog({ id, signer, onClose }: SignDialogProps) {
  const { message } = App.useApp();
  const order = useOrder("sign_consultation");
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
      {signer && (
        <SigningPad
          key={signer}
          signed={{ kind: "consultation", id }}
          who={choice("signer", signer)}
          sign={(attachment) =>
            order.mutateAsync({
              consultation_id: id,
              signer,
              manner: "screen",
              attachment_id: attachment,
            })
          }
          onSigned={() => {
            void message.success(t("visit.signature.saved"));
            onClose();
          }}
          onCancel={onClose}
        />
      )}
    </Modal>
  );
}
