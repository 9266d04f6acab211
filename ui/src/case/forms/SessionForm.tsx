import { Checkbox, Form, Input } from "antd";
import { BookingWarning } from "../../calendar/BookingWarning";
import { RoomSelect } from "../../calendar/RoomSelect";
import { useClash } from "../../calendar/use-clash";
import { ChoiceRadio } from "../../components/form/Choice";
import { Field } from "../../components/form/Field";
import { TimeInput } from "../../components/form/TimeInput";
import { PersonSelect } from "../../components/office/PersonSelect";
import { filled } from "../../disputes/intake/form";
import { MEDIATING } from "../../disputes/roles";
import type { SessionResult } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { type TextKey, choice, t } from "../../texts/t";
import { useCase } from "../context";
import { DayField, FormNote, ManyField, TextField, TickField } from "../../components/steps/fields";
import { useStepFrame } from "../../components/steps/frame";
import {
  type SessionForm as Values,
  backToDay,
  bookingOf,
  isHeld,
  sessionForm,
  sessionRequest,
} from "./session";
import { StepForm } from "../../components/steps/StepForm";

const RESULTS = [
  "scheduled",
  "continued",
  "agreed",
  "not_agreed",
  "party_absent",
] as const satisfies SessionResult[];

/** 记录调解: a plan, or what was held, with its minutes. */
export function SessionForm({ sessionId }: { sessionId?: string }) {
  const { page, today } = useCase();
  const { form } = useStepFrame();
  const order = useOrder("record_session");
  const session = page.sessions.find((one) => one.id === sessionId) ?? null;
  const initial = sessionForm(page, session, today);
  const result: SessionResult | null = Form.useWatch("result", form) ?? initial.result;
  const invitees: string | null = Form.useWatch("invitees", form) ?? initial.invitees;
  const roomId: string | null | undefined = Form.useWatch("room_id", form) ?? initial.room_id;
  const typed: Partial<Values> | undefined = Form.useWatch([], form);
  const booking = bookingOf(page.row.id, session, { ...initial, ...typed });
  const clashes = useClash(booking).clashes.length > 0;
  const held = isHeld(result);
  const malformed = t("common.time.malformed");
  return (
    <StepForm<Values>
      label={t("case.step.record_session")}
      saveText={t(saveWord(result, clashes))}
      initial={initial}
      // Fields that the result hides belong to the form, too.
      save={async () => {
        try {
          const values: Values = form.getFieldsValue(true);
          const request = sessionRequest(page.row.id, session, values);
          return await order.mutateAsync({ ...request, despite_clash: clashes });
        } catch (reason) {
          throw backToDay(reason);
        }
      }}
    >
      <Field
        name="result"
        label={t("case.session.result")}
        hint={t("case.session.result_hint")}
        required
        wide
      >
        <ChoiceRadio of="session_result" only={session ? [...RESULTS, "cancelled"] : RESULTS} />
      </Field>
      <DayField name="day" label={t("case.session.day")} required />
      <Field name="starts_at" label={t("case.session.starts")} malformed={malformed} required>
        <TimeInput />
      </Field>
      {result !== "cancelled" && (
        <Field name="ends_at" label={t("case.session.ends")} malformed={malformed}>
          <TimeInput now={held ? t("common.time.now") : ""} />
        </Field>
      )}
      <Field name="room_id" label={t("calendar.room.one")}>
        <RoomSelect />
      </Field>
      <Field
        name="place"
        label={t("case.session.place")}
        hint={t("calendar.plan.place_hint")}
        required={!roomId}
      >
        <Input autoComplete="off" />
      </Field>
      {held && (
        <ManyField
          name="present_party_ids"
          label={t("case.session.present")}
          required={result !== "party_absent"}
          wide
        >
          <Checkbox.Group
            options={page.parties.map((party) => ({
              value: party.id,
              label: t("case.form.party", {
                name: party.name,
                role: choice("party_role", party.role),
              }),
            }))}
          />
        </ManyField>
      )}
      {held && (
        <TextField
          name="minutes"
          label={t("case.session.minutes")}
          hint={t("case.session.minutes_hint")}
          rows={10}
          required={result !== "party_absent"}
        />
      )}
      <ManyField name="mediator_ids" label={t("case.session.mediators")} required>
        <PersonSelect multiple roles={MEDIATING} />
      </ManyField>
      <Field name="recorder_id" label={t("case.session.recorder")}>
        <PersonSelect />
      </Field>
      <Field
        name="invitees"
        label={t("case.session.invitees")}
        hint={t("case.session.invitees_hint")}
        wide
      >
        <Input autoComplete="off" />
      </Field>
      {filled(invitees) !== undefined && (
        <TickField name="has_invitee_consent" label={t("case.session.consent")} />
      )}
      <TickField name="is_open" label={t("case.session.is_open")} />
      <BookingWarning ask={booking} />
      {result === "agreed" && (
        <FormNote>
          <p>{t("case.session.agreed_note")}</p>
        </FormNote>
      )}
    </StepForm>
  );
}

function saveWord(result: SessionResult | null, clashes: boolean): TextKey {
  if (result !== "scheduled") return "case.session.save";
  return clashes ? "calendar.clash.anyway" : "case.session.save_plan";
}
