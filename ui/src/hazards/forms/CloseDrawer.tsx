import { DayField, TextField } from "../../components/steps/fields";
import { filled } from "../../disputes/intake/form";
import { useToday } from "../../disputes/today";
import { useOrder } from "../../ipc/queries";
import { FormDrawer } from "../../referrals/forms/FormDrawer";
import { choice, t } from "../../texts/t";
import { type StepDrawerProps, useSaid } from "./said";

interface Closing {
  closed_on: string | null;
  note: string | null;
}

/** 销号: off the ledger. */
export function CloseDrawer({ detail, open, onClose }: StepDrawerProps) {
  const order = useOrder("close_hazard");
  const said = useSaid(onClose);
  const today = useToday();
  return (
    <FormDrawer<Closing, unknown>
      open={open}
      title={choice("hazard_action", "close")}
      saveText={choice("hazard_action", "close")}
      initial={{ closed_on: today, note: null }}
      save={({ closed_on, note }) =>
        order.mutateAsync({
          hazard_id: detail.row.id,
          closed_on: filled(closed_on),
          note: filled(note) ?? "",
        })
      }
      onSaved={said}
      onClose={onClose}
    >
      {() => (
        <>
          <TextField
            name="note"
            label={t("hazards.field.closing_note")}
            hint={t("hazards.hint.closing_note")}
            rows={4}
            required
          />
          <DayField name="closed_on" label={t("hazards.field.closed_on")} latest={today} />
        </>
      )}
    </FormDrawer>
  );
}
