import { App, Input } from "antd";
import { clockOf, dayOf, instantOf } from "../../components/clock-time";
import { Field } from "../../components/form/Field";
import { TimeInput } from "../../components/form/TimeInput";
import { usePlatformName } from "../../components/office/names";
import { PersonSelect } from "../../components/office/PersonSelect";
import { DayField, TextField } from "../../components/steps/fields";
import type { AppointmentRow, ConsultationDetail } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { FormDrawer } from "../../referrals/forms/FormDrawer";
import { t } from "../../texts/t";

/** An appointment as it is being written. The core's `starts_at` lands on the time. */
interface AppointmentValues {
  day: string | null;
  starts_at: string | null;
  place: string | null;
  lawyer_id: string | null;
  remark: string | null;
  reason: string | null;
}

/** Props of `AppointmentDrawer`. */
export interface AppointmentDrawerProps {
  detail: ConsultationDetail;
  /** The one to move, a new one, or none. */
  planning: AppointmentRow | "new" | null;
  onClose: () => void;
}

/** 约定时间 and 改期. */
export function AppointmentDrawer({ detail, planning, onClose }: AppointmentDrawerProps) {
  const { message } = App.useApp();
  const platform = usePlatformName();
  const plan = useOrder("plan_appointment");
  const move = useOrder("move_appointment");
  const known = planning === "new" ? null : planning;
  const isMove = known !== null;

  async function save(values: AppointmentValues): Promise<void> {
    const form = {
      starts_at: instantOf(values.day ?? "", values.starts_at ?? ""),
      place: values.place ?? "",
      lawyer_id: values.lawyer_id ?? undefined,
      remark: values.remark ?? undefined,
    };
    if (known) await move.mutateAsync({ ...form, id: known.id, reason: values.reason ?? "" });
    else await plan.mutateAsync({ ...form, consultation_id: detail.id });
  }

  return (
    <FormDrawer<AppointmentValues, void>
      open={planning !== null}
      title={t(isMove ? "visit.appointment.move" : "visit.appointment.plan")}
      saveText={t("visit.appointment.save")}
      initial={{
        day: known?.starts_at ? dayOf(known.starts_at) : null,
        starts_at: known?.starts_at ? clockOf(known.starts_at) : null,
        place: known?.place ?? detail.consultation_point ?? (platform(detail.platform_id) || null),
        lawyer_id: known?.lawyer_id ?? detail.lawyer_id,
        remark: known?.remark ?? null,
        reason: null,
      }}
      save={save}
      onSaved={() => {
        void message.success(t(isMove ? "visit.appointment.moved" : "visit.appointment.saved"));
        onClose();
      }}
      onClose={onClose}
    >
      {() => (
        <>
          <DayField name="day" label={t("visit.appointment.day")} required />
          <Field
            name="starts_at"
            label={t("visit.appointment.time")}
            malformed={t("common.time.malformed")}
            required
          >
            <TimeInput />
          </Field>
          <Field name="place" label={t("visit.appointment.place")} required>
            <Input autoComplete="off" />
          </Field>
          <Field name="lawyer_id" label={t("visit.appointment.lawyer")}>
            <PersonSelect clearable={false} />
          </Field>
          <Field
            name="remark"
            label={t("visit.appointment.remark")}
            hint={t("visit.appointment.remark_hint")}
            wide
          >
            <Input autoComplete="off" />
          </Field>
          {isMove && (
            <TextField name="reason" label={t("visit.appointment.reason")} rows={2} required />
          )}
        </>
      )}
    </FormDrawer>
  );
}
