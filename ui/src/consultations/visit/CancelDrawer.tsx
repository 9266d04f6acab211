import { App } from "antd";
import { TextField } from "../../components/steps/fields";
import type { Done } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { FormDrawer } from "../../referrals/forms/FormDrawer";
import { t } from "../../texts/t";

/** 取消预约, with the reason. */
export function CancelDrawer({ id, onClose }: { id: string | null; onClose: () => void }) {
  const { message } = App.useApp();
  const settle = useOrder("settle_appointment");
  return (
    <FormDrawer<{ note: string | null }, Done>
      open={id !== null}
      title={t("visit.appointment.cancel_title")}
      saveText={t("visit.appointment.cancel")}
      initial={{ note: null }}
      save={({ note }) =>
        settle.mutateAsync({ id: id ?? "", status: "cancelled", note: note ?? undefined })
      }
      onSaved={() => {
        void message.success(t("visit.appointment.settled"));
        onClose();
      }}
      onClose={onClose}
    >
      {() => (
        <TextField name="note" label={t("visit.appointment.cancel_reason")} rows={3} required />
      )}
    </FormDrawer>
  );
}
