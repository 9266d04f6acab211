import { App } from "antd";
import { TextField } from "../components/steps/fields";
import { filled } from "../disputes/intake/form";
import { useOrder } from "../ipc/queries";
import { FormDrawer } from "../referrals/forms/FormDrawer";
import { choice, t } from "../texts/t";
import type { DrawerProps } from "./ReviseDrawer";

/** Props of `NoteDrawer`. */
export interface NoteDrawerProps extends DrawerProps {
  kind: "reject" | "withdraw";
}

/** Sent back or taken down, with the reason. */
export function NoteDrawer({ detail, kind, open, onClose }: NoteDrawerProps) {
  const reject = useOrder("reject_typical_case");
  const withdraw = useOrder("withdraw_typical_case");
  const { message } = App.useApp();
  const order = kind === "reject" ? reject : withdraw;
  return (
    <FormDrawer<{ decision_note: string | null }, unknown>
      open={open}
      title={t(`typical_cases.${kind}.title`)}
      saveText={choice("typical_case_action", kind)}
      initial={{ decision_note: null }}
      save={({ decision_note: note }) =>
        order.mutateAsync({ id: detail.row.id, decision_note: filled(note) ?? "" })
      }
      onSaved={() => {
        void message.success(t(`typical_cases.${kind}.done`));
        onClose();
      }}
      onClose={onClose}
    >
      {() => (
        <TextField
          name="decision_note"
          label={t(`typical_cases.${kind}.note`)}
          hint={kind === "withdraw" ? t("typical_cases.withdraw.hint") : undefined}
          rows={4}
          required
        />
      )}
    </FormDrawer>
  );
}
