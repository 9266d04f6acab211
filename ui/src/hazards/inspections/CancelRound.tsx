import { App, Button, Input } from "antd";
import { useState } from "react";
import { FailureNotice } from "../../components/FailureNotice";
import { useOrder } from "../../ipc/queries";
import { t } from "../../texts/t";
import styles from "./inspections.module.css";

/** Cancels a planned round, with the reason. */
export function CancelRound({ id, done }: { id: string; done: () => void }) {
  const { message } = App.useApp();
  const order = useOrder("cancel_inspection");
  const [reason, setReason] = useState<string | null>(null);
  async function cancel(): Promise<void> {
    try {
      await order.mutateAsync({ id, reason: reason?.trim() ?? "" });
      void message.success(t("hazards.saved"));
      done();
    } catch {
      // The order keeps its failure, which is shown beside the field.
    }
  }
  if (reason === null) {
    return (
      <Button type="text" danger onClick={() => setReason("")}>
        {t("hazards.rounds.cancel")}
      </Button>
    );
  }
  return (
    <div className={styles["cancel"]}>
      <Input
        aria-label={t("hazards.rounds.field.reason")}
        placeholder={t("hazards.rounds.field.reason")}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button danger disabled={reason.trim() === ""} onClick={() => void cancel()}>
        {t("hazards.rounds.cancel")}
      </Button>
      {order.error && <FailureNotice failed={order.error} />}
    </div>
  );
}
