import { App, Button, Checkbox, Modal } from "antd";
import { useState } from "react";
import { FailureNotice } from "../components/FailureNotice";
import { useOrder } from "../ipc/queries";
import { choice, failureSentence, t } from "../texts/t";
import type { DrawerProps } from "./ReviseDrawer";
import { sectionName, wordsToConfirm } from "./sections";
import styles from "./typical-cases.module.css";

/** Before the street reads it: each word that may be a name is looked at. */
export function ApproveDialog({ detail, open, onClose }: DrawerProps) {
  const order = useOrder("approve_typical_case");
  const { message } = App.useApp();
  const [confirmed, setConfirmed] = useState<readonly string[]>([]);
  const [read, setRead] = useState(false);
  const words = wordsToConfirm(detail);
  const isReady = read && words.every((word) => confirmed.includes(word));
  const close = (): void => {
    order.reset();
    setConfirmed([]);
    setRead(false);
    onClose();
  };
  return (
    <Modal
      open={open}
      title={t("typical_cases.approve.title")}
      onCancel={close}
      destroyOnHidden
      width="36rem"
      footer={
        <>
          <Button onClick={close}>{t("common.action.cancel")}</Button>
          <Button
            type="primary"
            disabled={!isReady}
            loading={order.isPending}
            onClick={() =>
              order.mutate(
                { id: detail.row.id, confirmed: [...confirmed] },
                {
                  onSuccess: () => {
                    void message.success(t("typical_cases.approve.done"));
                    close();
                  },
                },
              )
            }
          >
            {choice("typical_case_action", "approve")}
          </Button>
        </>
      }
    >
      <p>{t("typical_cases.approve.text")}</p>
      {words.length > 0 && (
        <>
          <p>{t("typical_cases.approve.confirm")}</p>
          <Checkbox.Group
            className={styles["confirm"] ?? ""}
            value={[...confirmed]}
            onChange={(picked) => setConfirmed(picked)}
            options={words.map((word) => ({ value: word, label: word }))}
          />
        </>
      )}
      <Checkbox checked={read} onChange={(event) => setRead(event.target.checked)}>
        {t("typical_cases.approve.read")}
      </Checkbox>
      {order.error && (
        <FailureNotice failed={order.error}>
          <ul>
            {order.error.failure.fields.map((problem) => (
              <li key={problem.field}>
                {sectionName(problem.field)}
                {"："}
                {failureSentence(problem)}
              </li>
            ))}
          </ul>
        </FailureNotice>
      )}
    </Modal>
  );
}
