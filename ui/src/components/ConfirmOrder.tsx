import { Button, Modal } from "antd";
import { useState } from "react";
import { FailureNotice } from "./FailureNotice";
import { t } from "../texts/t";

/** Props of `ConfirmOrder`. */
export interface ConfirmOrderProps {
  /** The button's word. */
  text: string;
  /** Its spoken name, where the word alone does not tell which record is meant. */
  label: string;
  title: string;
  question: string;
  /** The button that carries it out; the button's own word unless told. */
  confirmText?: string;
  /** Rejects with the core's failure. */
  order: () => Promise<unknown>;
  /** `small`: quiet, within a record; `middle`: a decision that is asked for. */
  size?: "small" | "middle";
}

/** A button whose order is carried out after a second, calm question. */
export function ConfirmOrder(props: ConfirmOrderProps) {
  const { text, label, title, question, confirmText, order, size = "small" } = props;
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);

  async function go(): Promise<void> {
    setBusy(true);
    setFailed(null);
    try {
      await order();
      setAsking(false);
    } catch (reason) {
      setFailed(reason);
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <Button
        type={size === "small" ? "text" : "default"}
        size={size}
        aria-label={label}
        onClick={() => setAsking(true)}
      >
        {text}
      </Button>
      <Modal
        open={asking}
        title={title}
        width="30rem"
        destroyOnHidden
        onCancel={() => setAsking(false)}
        afterClose={() => setFailed(null)}
        footer={
          <>
            <Button onClick={() => setAsking(false)}>{t("common.action.cancel")}</Button>
            <Button type="primary" loading={busy} onClick={() => void go()}>
              {confirmText ?? text}
            </Button>
          </>
        }
      >
        <p>{question}</p>
        {failed !== null && <FailureNotice failed={failed} />}
      </Modal>
    </>
  );
}
