import { App, Button, Checkbox, InputNumber, Modal } from "antd";
import { useId, useState } from "react";
import { FailureNotice } from "../components/FailureNotice";
import type { DestructionDetail } from "../ipc/generated";
import { useOrder } from "../ipc/queries";
import { choice, t } from "../texts/t";
import styles from "./archive.module.css";

/** Props of `CarryOutDialog`. */
export interface CarryOutDialogProps {
  detail: DestructionDetail;
  open: boolean;
  onClose: () => void;
}

/** Before what cannot be undone: how many there are is typed, and what else must go is said. */
export function CarryOutDialog({ detail, open, onClose }: CarryOutDialogProps) {
  const order = useOrder("carry_out_destruction");
  const { message } = App.useApp();
  const [typed, setTyped] = useState<number | null>(null);
  const [read, setRead] = useState(false);
  const field = useId();
  const count = detail.row.item_count;
  const close = (): void => {
    order.reset();
    setTyped(null);
    setRead(false);
    onClose();
  };
  return (
    <Modal
      open={open}
      title={t("archive.carry_out_title", { n: count })}
      onCancel={close}
      // A slip beside it must not throw away what was typed.
      mask={{ closable: false }}
      destroyOnHidden
      width="34rem"
      footer={
        <>
          <Button onClick={close}>{t("common.action.cancel")}</Button>
          <Button
            type="primary"
            danger
            disabled={!read || typed !== count}
            loading={order.isPending}
            onClick={() =>
              order.mutate(
                { id: detail.row.id, item_count: count },
                {
                  onSuccess: (done) => {
                    void message.success(
                      t("archive.carried_out", {
                        n: done.item_count,
                        records: done.record_count,
                        attachments: done.attachment_count,
                      }),
                      8,
                    );
                    close();
                  },
                },
              )
            }
          >
            {choice("destruction_action", "carry_out")}
          </Button>
        </>
      }
    >
      <p>{t("archive.carry_out_text")}</p>
      <p>{t("archive.carry_out_others")}</p>
      <p className={styles["typed"]}>
        <label htmlFor={field}>{t("archive.carry_out_count")}</label>
        <InputNumber<number>
          id={field}
          min={0}
          precision={0}
          value={typed}
          onChange={(value) => setTyped(value)}
        />
      </p>
      <Checkbox checked={read} onChange={(event) => setRead(event.target.checked)}>
        {t("archive.carry_out_read")}
      </Checkbox>
      {order.error && <FailureNotice failed={order.error} />}
    </Modal>
  );
}
