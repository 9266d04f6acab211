import { clockOf, dayOf, instantOf } from "../components/clock-time";
import { isUnread } from "../components/form/unread";
import type {
  AgeBand,
  ConsultationDetail,
  ConsultationManner,
  InquirerGroup,
  RecordConsultation,
  RequestDetail,
  Satisfaction,
  Sex,
  SuggestedWay,
} from "../ipc/generated";

/** A text of the form; antd's own inputs empty to "", ours to null. */
type Text = string | null;

/** A consultation as it is being filled in; a draft is this as JSON. */
export interface ConsultationForm {
  content: Text;
  advice: Text;
  legal_basis: Text;
  /** Articles to cite, by their names in the statute library. */
  citations: string[];
  suggested_ways: SuggestedWay[];
  held_on: Text;
  /** Times of day, `HH:MM`. */
  starts_at: Text;
  ends_at: Text;
  manner: ConsultationManner;
  consultation_point: Text;
  lawyer_id: Text;
  platform_id: Text;
  /** The request from which it is opened. */
  request_id: Text;
  is_anonymous: boolean;
  inquirer_name: Text;
  inquirer_phone: Text;
  inquirer_sex: Sex | null;
  inquirer_age_band: AgeBand | null;
  inquirer_group: InquirerGroup | null;
  topic: Text;
  /** As typed. */
  people_count: Text;
  amount_fen: Text;
  satisfaction: Satisfaction | null;
  remark: Text;
  /** An earlier matter of the same visit. */
  same_visit_as: Text;
  /** Why it goes on in spite of a conflict of interest that was found. */
  conflict_consent: Text;
}

/** What a new form takes from the desk. */
export interface Desk {
  /** The present instant. */
  now: string;
  lawyer_id: string | null;
  platform_id: string | null;
  consultation_point: string | null;
}

/** An empty form that begins now. */
export function blankForm(desk: Desk): ConsultationForm {
  return {
    content: null,
    advice: null,
    legal_basis: null,
    citations: [],
    suggested_ways: [],
    held_on: dayOf(desk.now),
    starts_at: clockOf(desk.now),
    ends_at: null,
    manner: "visit",
    consultation_point: desk.consultation_point,
    lawyer_id: desk.lawyer_id,
    platform_id: desk.platform_id,
    request_id: null,
    is_anonymous: false,
    inquirer_name: null,
    inquirer_phone: null,
    inquirer_sex: null,
    inquirer_age_band: null,
    inquirer_group: null,
    topic: null,
    people_count: null,
    amount_fen: null,
    satisfaction: null,
    remark: null,
    same_visit_as: null,
    conflict_consent: null,
  };
}

/** What a citizen's request tells of a consultation; a masked telephone is not carried over. */
export function fromRequest(detail: RequestDetail): Partial<ConsultationForm> {
  const phone = detail.requester_phone;
  const { title } = detail.row;
  const isSaid = title === "" || detail.content.includes(title);
  return {
    request_id: detail.row.id,
    content: isSaid ? detail.content : `${title}\n${detail.content}`,
    is_anonymous: detail.is_confidential,
    inquirer_name: detail.is_confidential ? null : detail.requester_name,
    inquirer_phone: detail.is_confidential || phone?.includes("*") ? null : phone,
  };
}

/** A recorded consultation as the form to correct it. */
export function formOf(detail: ConsultationDetail): ConsultationForm {
  return {
    content: detail.content,
    advice: detail.advice,
    legal_basis: detail.legal_basis,
    citations: [],
    suggested_ways: detail.suggested_ways,
    held_on: detail.starts_at && dayOf(detail.starts_at),
    starts_at: detail.starts_at && clockOf(detail.starts_at),
    ends_at: detail.ends_at && clockOf(detail.ends_at),
    manner: detail.manner,
    consultation_point: detail.consultation_point,
    lawyer_id: detail.lawyer_id,
    platform_id: detail.platform_id,
    request_id: detail.request_id,
    is_anonymous: detail.is_anonymous,
    inquirer_name: detail.inquirer_name,
    inquirer_phone: detail.inquirer_phone,
    inquirer_sex: detail.inquirer_sex,
    inquirer_age_band: detail.inquirer_age_band,
    inquirer_group: detail.inquirer_group,
    topic: detail.topic,
    people_count: detail.people_count === null ? null : String(detail.people_count),
    amount_fen: detail.amount_fen,
    satisfaction: detail.satisfaction,
    remark: detail.remark,
    same_visit_as: null,
    conflict_consent: null,
  };
}

/**
 * 再记一件: who asked, when and where, of an earlier matter of the same visit. It goes on where
 * the earlier one ended; a masked telephone is known again by the core.
 */
export function fromVisit(detail: ConsultationDetail): Partial<ConsultationForm> {
  const start = detail.ends_at ?? detail.starts_at;
  const { manner, consultation_point, lawyer_id, platform_id, is_anonymous } = detail;
  const { inquirer_name, inquirer_phone, inquirer_sex, inquirer_age_band } = detail;
  return {
    same_visit_as: detail.id,
    ...(start !== null && { held_on: dayOf(start), starts_at: clockOf(start) }),
    manner,
    consultation_point,
    lawyer_id,
    platform_id,
    is_anonymous,
    inquirer_name,
    inquirer_phone,
    inquirer_sex,
    inquirer_age_band,
    inquirer_group: detail.inquirer_group,
  };
}

/** Start and end of a form as instants, as far as they can be read. */
export function spanOf(form: Pick<ConsultationForm, "held_on" | "starts_at" | "ends_at">): {
  start: string | null;
  end: string | null;
} {
  const day = readable(form.held_on);
  const at = (clock: Text): string | null => {
    const time = readable(clock);
    return day === null || time === null ? null : instantOf(day, time);
  };
  return { start: at(form.starts_at), end: at(form.ends_at) };
}

/**
 * What the core is told. A refused identity leaves name and phone out, whatever was typed before.
 * An untouched start keeps its seconds: `known` is the instant from which the form was filled.
 */
export function toRequest(
  form: ConsultationForm,
  known: { starts_at: string | null; ends_at: string | null } = { starts_at: null, ends_at: null },
): RecordConsultation {
  const { start, end } = spanOf(form);
  const named = <V>(value: V | undefined): V | undefined => (form.is_anonymous ? undefined : value);
  return {
    platform_id: filled(form.platform_id),
    request_id: filled(form.request_id),
    starts_at: sameMinute(start, known.starts_at) ?? undefined,
    ends_at: sameMinute(end, known.ends_at) ?? undefined,
    consultation_point: filled(form.consultation_point),
    lawyer_id: filled(form.lawyer_id),
    manner: form.manner,
    is_anonymous: form.is_anonymous,
    inquirer_name: named(filled(form.inquirer_name)),
    inquirer_sex: form.inquirer_sex ?? undefined,
    inquirer_age_band: form.inquirer_age_band ?? undefined,
    inquirer_phone: named(filled(form.inquirer_phone)),
    inquirer_group: form.inquirer_group ?? undefined,
    topic: filled(form.topic),
    people_count: countOf(form.people_count),
    amount_fen: filled(form.amount_fen),
    content: form.content?.trim() ?? "",
    advice: filled(form.advice),
    legal_basis: filled(form.legal_basis),
    citations: form.citations,
    suggested_ways: form.suggested_ways,
    satisfaction: form.satisfaction ?? undefined,
    remark: filled(form.remark),
    same_visit_as: filled(form.same_visit_as),
    conflict_consent: filled(form.conflict_consent),
  };
}

/** A whole positive number as typed; undefined when empty or none. */
export function countOf(text: Text): number | undefined {
  const typed = text?.trim() ?? "";
  return /^[1-9]\d{0,5}$/.test(typed) ? Number(typed) : undefined;
}

function sameMinute(entered: string | null, known: string | null): string | null {
  if (entered === null || known === null) return entered;
  return entered.slice(0, 16) === known.slice(0, 16) ? known : entered;
}

function filled(text: Text): string | undefined {
  const trimmed = text?.trim();
  return trimmed === "" ? undefined : (trimmed ?? undefined);
}

function readable(text: Text): string | null {
  return text === null || text === "" || isUnread(text) ? null : text;
}
