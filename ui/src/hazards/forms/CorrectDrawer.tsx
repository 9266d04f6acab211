import { useOrder } from "../../ipc/queries";
import { FormDrawer } from "../../referrals/forms/FormDrawer";
import { t } from "../../texts/t";
import { HazardFields } from "../HazardFields";
import { type HazardForm, correction, toCorrection } from "../form";
import { type StepDrawerProps, useSaid } from "./said";

/** 更正: what the lead should have said; the history keeps what was there. */
export function CorrectDrawer({ detail, open, onClose }: StepDrawerProps) {
  const order = useOrder("correct_hazard");
  const said = useSaid(onClose);
  return (
    <FormDrawer<HazardForm, unknown>
      open={open}
      title={t("hazards.correct.title")}
      saveText={t("hazards.correct.save")}
      initial={correction(detail)}
      save={(values) => order.mutateAsync(toCorrection(detail.row.id, values))}
      onSaved={said}
      onClose={onClose}
    >
      {() => <HazardFields />}
    </FormDrawer>
  );
}
