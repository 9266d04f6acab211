import { clockOf, dayOf, instantOf } from "../../components/clock-time";
import { CallFailed, failureOf } from "../../ipc/failure";
import { filled } from "../../disputes/intake/form";
import { isUnread } from "../../components/form/unread";
import type {
  BookingAsk,
  DisputeCase,
  RecordSession,
  SessionResult,
  SessionShape,
} from "../../ipc/generated";

/** A session as it is being filled in. */
export interface SessionForm {
  day: string | null;
  /** `HH:MM`. */
  starts_at: string | null;
  ends_at: string | null;
  place: string | null;
  room_id: string | null;
  result: SessionResult | null;
  mediator_ids: string[];
  recorder_id: string | null;
  present_party_ids: string[];
  invitees: string | null;
  has_invitee_consent: boolean;
  is_open: boolean;
  minutes: string | null;
}

/** Whether a result says that people met. */
export function isHeld(result: SessionResult | null | undefined): boolean {
  return result !== null && result !== undefined && !["scheduled", "cancelled"].includes(result);
}

/** What the form begins with: the planned session, or a new one at the place of the last. */
export function sessionForm(
  page: DisputeCase,
  session: SessionShape | null,
  today: string,
): SessionForm {
  const everybody = page.parties.map((party) => party.id);
  if (!session) {
    return {
      day: today,
      starts_at: null,
      ends_at: null,
      place: page.sessions.at(-1)?.place ?? null,
      room_id: page.sessions.at(-1)?.room_id ?? null,
      result: null,
      mediator_ids: page.row.mediator_ids,
      recorder_id: page.sessions.at(-1)?.recorder_id ?? null,
      present_party_ids: everybody,
      invitees: null,
      has_invitee_consent: false,
      is_open: false,
      minutes: null,
    };
  }
  const isPlan = session.result === "scheduled";
  return {
    day: session.starts_at && dayOf(session.starts_at),
    starts_at: session.starts_at && clockOf(session.starts_at),
    ends_at: session.ends_at && clockOf(session.ends_at),
    place: session.place,
    room_id: session.room_id,
    // A plan that is opened is about to be held; what came of it is asked.
    result: isPlan ? null : session.result,
    mediator_ids: session.mediator_ids,
    recorder_id: session.recorder_id,
    present_party_ids:
      isPlan && session.present_party_ids.length === 0 ? everybody : session.present_party_ids,
    invitees: session.invitees,
    has_invitee_consent: session.has_invitee_consent,
    is_open: session.is_open,
    minutes: session.minutes,
  };
}

/** The form as the core takes it; fields that the result hides keep what the session had. */
export function sessionRequest(
  disputeId: string,
  session: SessionShape | null,
  form: SessionForm,
): RecordSession {
  const day = filled(form.day) ?? "";
  const ends = filled(form.ends_at);
  const held = isHeld(form.result);
  const invitees = filled(form.invitees);
  return {
    dispute_id: disputeId,
    session_id: session?.id,
    starts_at: instantOf(day, filled(form.starts_at) ?? "00:00"),
    ends_at:
      form.result === "cancelled" ? (session?.ends_at ?? undefined) : ends && instantOf(day, ends),
    place: filled(form.place) ?? "",
    room_id: form.room_id ?? undefined,
    mediator_ids: form.mediator_ids,
    recorder_id: form.recorder_id ?? undefined,
    present_party_ids: held ? form.present_party_ids : (session?.present_party_ids ?? []),
    invitees,
    has_invitee_consent: invitees !== undefined && form.has_invitee_consent,
    is_open: form.is_open,
    minutes: held ? filled(form.minutes) : filled(session?.minutes),
    // The form does not save without a result.
    result: form.result ?? "scheduled",
  };
}

/** What a plan takes, to ask what it runs into; none for what is no plan or not whole yet. */
export function bookingOf(
  disputeId: string,
  session: SessionShape | null,
  form: SessionForm,
): BookingAsk | null {
  if (form.result !== "scheduled" || !isRead(form.day) || !isRead(form.starts_at)) return null;
  if (filled(form.ends_at) !== undefined && isUnread(form.ends_at)) return null;
  const request = sessionRequest(disputeId, session, form);
  return {
    dispute_id: disputeId,
    session_id: request.session_id,
    starts_at: request.starts_at,
    ends_at: request.ends_at,
    room_id: request.room_id,
    person_ids: [...form.mediator_ids, ...(form.recorder_id ? [form.recorder_id] : [])],
  };
}

function isRead(text: string | null): boolean {
  return filled(text) !== undefined && !isUnread(text);
}

/** The refusal with problems of the start at the day or at the time, wherever it was typed. */
export function backToDay(reason: unknown): CallFailed {
  const failure = failureOf(reason);
  const fields = failure.fields.map((problem) =>
    problem.field === "starts_at" && ["before", "in_future"].includes(problem.code)
      ? { ...problem, field: "day" }
      : problem,
  );
  return new CallFailed({ ...failure, fields }, { cause: reason });
}
