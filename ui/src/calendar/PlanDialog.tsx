import { App, Form, type FormInstance, Input, Modal, Select } from "antd";
import { instantOf } from "../components/clock-time";
import { DayInput } from "../components/form/DayInput";
import { Field } from "../components/form/Field";
import { RecordForm } from "../components/form/RecordForm";
import { TimeInput } from "../components/form/TimeInput";
import { isUnread } from "../components/form/unread";
import { PersonSelect } from "../components/office/PersonSelect";
import { MEDIATING } from "../disputes/roles";
import type { BookingAsk, RecordSession } from "../ipc/generated";
import { useAsk, useOrder } from "../ipc/queries";
import { t } from "../texts/t";
import { BookingWarning } from "./BookingWarning";
import { clockAt, minutesOf } from "./lanes";
import { RoomSelect } from "./RoomSelect";
import { useClash } from "./use-clash";
import styles from "./dialogs.module.css";

/** A time that somebody pointed at. */
export interface Slot {
  day: string;
  /** `HH:MM`. */
  starts: string;
}

/** A session as it is being planned. */
interface Plan {
  dispute_id: string | null;
  day: string | null;
  starts_at: string | null;
  ends_at: string | null;
  room_id: string | null;
  place: string | null;
  mediator_ids: string[];
}

/** 安排调解 from the calendar: the dispute is found by its number or its title. */
export function PlanDialog({ slot, close }: { slot: Slot | null; close: () => void }) {
  return (
    <Modal
      open={slot !== null}
      title={t("calendar.plan.title")}
      width="40rem"
      footer={null}
      destroyOnHidden
      onCancel={close}
    >
      {slot && <PlanForm key={`${slot.day} ${slot.starts}`} slot={slot} close={close} />}
    </Modal>
  );
}

function PlanForm({ slot, close }: { slot: Slot; close: () => void }) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Plan>();
  const plan = useOrder("record_session");
  const disputes = useAsk("dispute_list", { status: ["accepted", "agreed"], limit: 500 });
  const values = usePlan(form);
  const request = requestOf(values);
  // Nothing is arranged while a mediation rests.
  const rows = disputes.data?.rows.filter((row) => !row.is_suspended) ?? [];
  const clashes = useClash(request && bookingOf(request)).clashes.length > 0;
  return (
    <RecordForm<Plan, unknown>
      label={t("calendar.plan.title")}
      form={form}
      guard={false}
      initial={{
        day: slot.day,
        starts_at: slot.starts,
        ends_at: clockAt(Math.min(minutesOf(slot.starts) + 60, 24 * 60 - 15)),
        mediator_ids: [],
      }}
      saveText={t(clashes ? "calendar.clash.anyway" : "calendar.plan.save")}
      onCancel={close}
      save={async (typed, overruled) => {
        const order = requestOf(typed);
        if (!order) throw new TypeError("the form asks for a dispute, a day and a time");
        return plan.mutateAsync({ ...order, despite_clash: clashes || overruled.length > 0 });
      }}
      onSaved={() => {
        void message.success(t("calendar.plan.saved"));
        close();
      }}
    >
      <div className={styles["fields"]}>
        <div className={styles["wide"]}>
          <Field
            name="dispute_id"
            label={t("calendar.plan.dispute")}
            hint={t("calendar.plan.dispute_hint")}
            required
          >
            <Select<string>
              showSearch={{ optionFilterProp: "label" }}
              loading={disputes.isPending}
              placeholder={t("calendar.plan.dispute_example")}
              notFoundContent={t("calendar.plan.no_dispute")}
              options={rows.map((row) => ({
                value: row.id,
                label: `${row.title} ${row.docket_no}`,
              }))}
              onChange={(id) => {
                const chosen = rows.find((row) => row.id === id);
                if (chosen) form.setFieldValue("mediator_ids", chosen.mediator_ids);
              }}
            />
          </Field>
        </div>
        <Field
          name="day"
          label={t("calendar.move.day")}
          malformed={t("common.day.malformed")}
          required
        >
          <DayInput />
        </Field>
        <div className={styles["fields"]}>
          <Field
            name="starts_at"
            label={t("calendar.move.starts")}
            malformed={t("common.time.malformed")}
            required
          >
            <TimeInput />
          </Field>
          <Field
            name="ends_at"
            label={t("calendar.plan.ends")}
            malformed={t("common.time.malformed")}
            required
          >
            <TimeInput />
          </Field>
        </div>
        <Field name="room_id" label={t("calendar.room.one")}>
          <RoomSelect />
        </Field>
        <Field
          name="place"
          label={t("calendar.plan.place")}
          hint={t("calendar.plan.place_hint")}
          required={!values.room_id}
        >
          <Input autoComplete="off" />
        </Field>
        <div className={styles["wide"]}>
          <Form.Item name="mediator_ids" label={t("calendar.plan.mediators")}>
            <PersonSelect multiple roles={MEDIATING} />
          </Form.Item>
        </div>
      </div>
      <BookingWarning ask={request && bookingOf(request)} />
    </RecordForm>
  );
}

/** What is typed so far; before the first drawing a form has nothing. */
function usePlan(form: FormInstance<Plan>): Partial<Plan> {
  const watched: unknown = Form.useWatch([], form);
  return watched === undefined ? {} : form.getFieldsValue();
}

/** The order of what is typed; none while a part is missing or cannot be read. */
function requestOf(plan: Partial<Plan>): RecordSession | null {
  const { dispute_id: dispute, day, starts_at: starts, ends_at: ends } = plan;
  if (!dispute || !isRead(day) || !isRead(starts)) return null;
  return {
    dispute_id: dispute,
    starts_at: instantOf(day, starts),
    ends_at: isRead(ends) ? instantOf(day, ends) : undefined,
    place: plan.place?.trim() ?? "",
    room_id: plan.room_id ?? undefined,
    mediator_ids: plan.mediator_ids ?? [],
    present_party_ids: [],
    has_invitee_consent: false,
    is_open: false,
    result: "scheduled",
  };
}

function bookingOf(order: RecordSession): BookingAsk {
  return {
    dispute_id: order.dispute_id,
    starts_at: order.starts_at,
    ends_at: order.ends_at,
    room_id: order.room_id,
    person_ids: order.mediator_ids,
  };
}

function isRead(text: string | null | undefined): text is string {
  return typeof text === "string" && text !== "" && !isUnread(text);
}
