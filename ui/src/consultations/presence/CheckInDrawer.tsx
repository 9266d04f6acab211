import { App, Input } from "antd";
import { instantOf } from "../../components/clock-time";
import { ChoiceRadio } from "../../components/form/Choice";
import { Field } from "../../components/form/Field";
import { PersonSelect } from "../../components/office/PersonSelect";
import { PlatformSelect } from "../../components/office/PlatformSelect";
import { useToday } from "../../disputes/today";
import type { CheckedIn, PresenceManner } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { FormDrawer } from "../../referrals/forms/FormDrawer";
import { t } from "../../texts/t";
import { SpanFields } from "./SpanFields";

/** A presence as it is being written. */
interface ArrivalValues {
  person_id: string | null;
  platform_id: string | null;
  manner: PresenceManner;
  day: string | null;
  starts_at: string | null;
  ends_at: string | null;
  remark: string | null;
}

/** Props of `CheckInDrawer`. */
export interface CheckInDrawerProps {
  open: boolean;
  /** The platform that is proposed. */
  place: string | null;
  /** Whether somebody else's presence is written down, with its times. */
  isOfOthers?: boolean;
  onClose: () => void;
}

/** 签到: now and here; or, by who keeps the roster, somebody else's with its times. */
export function CheckInDrawer({ open, place, isOfOthers = false, onClose }: CheckInDrawerProps) {
  const { message } = App.useApp();
  const today = useToday();
  const order = useOrder("check_in");
  return (
    <FormDrawer<ArrivalValues, CheckedIn>
      open={open}
      title={t(isOfOthers ? "service.presence.form_other" : "service.presence.form_title")}
      saveText={t(isOfOthers ? "service.presence.save" : "service.presence.check_in")}
      initial={{
        person_id: null,
        platform_id: place,
        manner: "on_site",
        day: today,
        starts_at: null,
        ends_at: null,
        remark: null,
      }}
      save={(values) =>
        order.mutateAsync({
          platform_id: values.platform_id ?? undefined,
          manner: values.manner,
          remark: values.remark ?? undefined,
          ...(isOfOthers && {
            person_id: values.person_id ?? undefined,
            starts_at: instant(values.day, values.starts_at),
            ends_at: instant(values.day, values.ends_at),
          }),
        })
      }
      onSaved={({ duty_id: duty }) => {
        void message.success(
          t(duty ? "service.presence.checked_in_duty" : "service.presence.checked_in"),
        );
        onClose();
      }}
      onClose={onClose}
    >
      {() => (
        <>
          {isOfOthers && (
            <Field name="person_id" label={t("service.presence.person")} required>
              <PersonSelect roles={["duty_lawyer"]} />
            </Field>
          )}
          <Field name="platform_id" label={t("service.presence.platform")} required>
            <PlatformSelect clearable={false} />
          </Field>
          <Field name="manner" label={t("service.presence.manner")}>
            <ChoiceRadio of="presence_manner" />
          </Field>
          {isOfOthers && <SpanFields />}
          <Field
            name="remark"
            label={t("service.presence.remark")}
            hint={t("service.presence.remark_hint")}
            wide
          >
            <Input autoComplete="off" />
          </Field>
        </>
      )}
    </FormDrawer>
  );
}

function instant(day: string | null, clock: string | null): string | undefined {
  return day !== null && clock !== null ? instantOf(day, clock) : undefined;
}
