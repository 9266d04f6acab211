import { App, Input } from "antd";
import { clockOf, dayOf, instantOf } from "../../components/clock-time";
import { ChoiceRadio } from "../../components/form/Choice";
import { Field } from "../../components/form/Field";
import { TextField, TickField } from "../../components/steps/fields";
import { useToday } from "../../disputes/today";
import type { Done, PresenceManner, PresenceRow } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { FormDrawer } from "../../referrals/forms/FormDrawer";
import { t } from "../../texts/t";
import { SpanFields } from "./SpanFields";

/** A presence as it should have been. */
interface CorrectionValues {
  day: string | null;
  starts_at: string | null;
  ends_at: string | null;
  manner: PresenceManner;
  remark: string | null;
  reason: string | null;
  is_removed: boolean;
}

/** 更正 of a presence, with the reason; a forgotten check-out above all. */
export function CorrectDrawer({ row, onClose }: { row: PresenceRow | null; onClose: () => void }) {
  const { message } = App.useApp();
  const today = useToday();
  const order = useOrder("correct_presence");
  return (
    <FormDrawer<CorrectionValues, Done>
      open={row !== null}
      title={t("service.presence.correct_title")}
      saveText={t("service.presence.save")}
      initial={{
        day: row?.starts_at ? dayOf(row.starts_at) : today,
        starts_at: row?.starts_at ? clockOf(row.starts_at) : null,
        ends_at: row?.ends_at ? clockOf(row.ends_at) : null,
        manner: row?.manner ?? "on_site",
        remark: row?.remark ?? null,
        reason: null,
        is_removed: false,
      }}
      save={(values) =>
        order.mutateAsync({
          id: row?.id ?? "",
          starts_at: instantOf(values.day ?? today, values.starts_at ?? ""),
          ends_at: values.ends_at ? instantOf(values.day ?? today, values.ends_at) : undefined,
          manner: values.manner,
          remark: values.remark ?? undefined,
          reason: values.reason ?? "",
          is_removed: values.is_removed,
        })
      }
      onSaved={() => {
        void message.success(t("service.presence.corrected"));
        onClose();
      }}
      onClose={onClose}
    >
      {() => (
        <>
          <SpanFields />
          <Field name="manner" label={t("service.presence.manner")}>
            <ChoiceRadio of="presence_manner" />
          </Field>
          <Field name="remark" label={t("service.presence.remark")} wide>
            <Input autoComplete="off" />
          </Field>
          <TextField
            name="reason"
            label={t("service.presence.reason")}
            hint={t("service.presence.reason_hint")}
            rows={2}
            required
          />
          <TickField name="is_removed" label={t("service.presence.removed")} />
        </>
      )}
    </FormDrawer>
  );
}
