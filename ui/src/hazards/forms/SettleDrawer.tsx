import { DayField, TextField } from "../../components/steps/fields";
import { ChoiceRadio } from "../../components/form/Choice";
import { Field } from "../../components/form/Field";
import { formatDay } from "../../components/format";
import { filled } from "../../disputes/intake/form";
import { useToday } from "../../disputes/today";
import type { SettleManner } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { FormDrawer } from "../../referrals/forms/FormDrawer";
import { choice, t } from "../../texts/t";
import { type StepDrawerProps, useSaid } from "./said";

interface Settling {
  manner: SettleManner;
  settled_on: string | null;
  result: string | null;
  next_review_on: string | null;
}

/** 化解 or 稳控; the looks back begin. */
export function SettleDrawer({ detail, open, onClose }: StepDrawerProps) {
  const order = useOrder("settle_hazard");
  const said = useSaid(onClose);
  const today = useToday();
  return (
    <FormDrawer<Settling, unknown>
      open={open}
      title={choice("hazard_action", "settle")}
      saveText={t("hazards.settle.save")}
      initial={{ manner: "resolved", settled_on: today, result: null, next_review_on: null }}
      save={(values) =>
        order.mutateAsync({
          hazard_id: detail.row.id,
          manner: values.manner,
          settled_on: filled(values.settled_on),
          result: filled(values.result) ?? "",
          next_review_on: filled(values.next_review_on),
        })
      }
      onSaved={said}
      onClose={onClose}
    >
      {() => (
        <>
          <Field
            name="manner"
            label={t("hazards.field.manner")}
            hint={t("hazards.hint.manner")}
            required
            wide
          >
            <ChoiceRadio of="settle_manner" />
          </Field>
          <TextField name="result" label={t("hazards.field.result")} rows={5} required />
          <DayField name="settled_on" label={t("hazards.field.settled_on")} latest={today} />
          <DayField
            name="next_review_on"
            label={t("hazards.field.first_review_on")}
            hint={t("hazards.hint.first_review_on", {
              days: detail.review_days,
              day: formatDay(detail.proposed_review_on),
            })}
          />
        </>
      )}
    </FormDrawer>
  );
}
