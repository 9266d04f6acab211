import { clockOf, dayOf, instantOf } from "../../components/clock-time";
import { isUnread } from "../../components/form/unread";
import type {
  PossibleRepeats,
  RegisterRequest,
  RequestChannel,
  RequestDetail,
  RequestNature,
} from "../../ipc/generated";

/** A text of the form; antd's own inputs empty to "", ours to null. */
type Text = string | null;

/** A request as it is being written down; a draft is this as JSON. */
export interface RequestForm {
  channel: RequestChannel | null;
  order_no: Text;
  source_platform: Text;
  submitted_on: Text;
  /** Time of day, `HH:MM`. */
  submitted_time: Text;
  title: Text;
  content: Text;
  nature: RequestNature | null;
  category_1: Text;
  category_2: Text;
  category_3: Text;
  is_confidential: boolean;
  requester_name: Text;
  requester_phone: Text;
  requester_address: Text;
  target_unit: Text;
  target_address: Text;
  handling_unit: Text;
  remark: Text;
  platform_id: Text;
  handling_platform_id: Text;
  handler_id: Text;
  repeat_of: Text;
}

/** An empty form of now, at a platform. */
export function blankForm(desk: { now: string; platform_id: string | null }): RequestForm {
  return {
    channel: "walk_in",
    order_no: null,
    source_platform: null,
    submitted_on: dayOf(desk.now),
    submitted_time: clockOf(desk.now),
    title: null,
    content: null,
    nature: null,
    category_1: null,
    category_2: null,
    category_3: null,
    is_confidential: false,
    requester_name: null,
    requester_phone: null,
    requester_address: null,
    target_unit: null,
    target_address: null,
    handling_unit: null,
    remark: null,
    platform_id: desk.platform_id,
    handling_platform_id: null,
    handler_id: null,
    repeat_of: null,
  };
}

/** A registered request as the form to correct it. */
export function formOf(detail: RequestDetail): RequestForm {
  const { row } = detail;
  return {
    channel: row.channel,
    order_no: row.order_no,
    source_platform: row.source_platform,
    submitted_on: row.submitted_at && dayOf(row.submitted_at),
    submitted_time: row.submitted_at && clockOf(row.submitted_at),
    title: row.title,
    content: detail.content,
    nature: row.nature,
    category_1: detail.category_1,
    category_2: detail.category_2,
    category_3: detail.category_3,
    is_confidential: detail.is_confidential,
    requester_name: detail.requester_name,
    requester_phone: detail.requester_phone,
    requester_address: detail.requester_address,
    target_unit: detail.target_unit,
    target_address: detail.target_address,
    handling_unit: row.handling_unit,
    remark: detail.remark,
    platform_id: null,
    handling_platform_id: null,
    handler_id: null,
    repeat_of: null,
  };
}

/**
 * What the core is told. Who asked for secrecy is left out, whatever was typed before. An untouched
 * time keeps its seconds: `known` is the instant from which the form was filled.
 */
export function toRequest(form: RequestForm, known: string | null = null): RegisterRequest {
  const named = (text: Text): string | undefined =>
    form.is_confidential ? undefined : filled(text);
  return {
    platform_id: filled(form.platform_id),
    channel: form.channel ?? undefined,
    order_no: filled(form.order_no),
    source_platform: filled(form.source_platform),
    submitted_at: momentOf(form, known),
    is_confidential: form.is_confidential,
    requester_name: named(form.requester_name),
    requester_phone: named(form.requester_phone),
    requester_address: named(form.requester_address),
    target_unit: filled(form.target_unit),
    target_address: filled(form.target_address),
    title: filled(form.title) ?? "",
    content: filled(form.content) ?? "",
    nature: form.nature ?? undefined,
    category_1: filled(form.category_1),
    category_2: filled(form.category_2),
    category_3: filled(form.category_3),
    handling_unit: filled(form.handling_unit),
    remark: filled(form.remark),
    handling_platform_id: filled(form.handling_platform_id),
    handler_id: filled(form.handler_id),
    repeat_of: filled(form.repeat_of),
  };
}

function momentOf(form: RequestForm, known: string | null): string | undefined {
  const { submitted_on: day, submitted_time: time } = form;
  if (!day || isUnread(day)) return undefined;
  const entered = instantOf(day, time && !isUnread(time) ? time : "00:00");
  return known !== null && known.slice(0, 16) === entered.slice(0, 16) ? known : entered;
}

/** What the core compares with older requests; null while too little is written. */
export function repeatsAsk(form: Partial<RequestForm>): PossibleRepeats | null {
  const named = (text: Text | undefined): string | undefined =>
    form.is_confidential ? undefined : filled(text ?? null);
  const ask: PossibleRepeats = {
    title: filled(form.title ?? null),
    content: filled(form.content ?? null),
    requester_phone: named(form.requester_phone),
    requester_address: named(form.requester_address),
    target_unit: filled(form.target_unit ?? null),
    target_address: filled(form.target_address ?? null),
    is_confidential: form.is_confidential ?? false,
  };
  const hasEnough =
    (ask.title?.length ?? 0) > 3 ||
    (ask.content?.length ?? 0) > 11 ||
    (ask.requester_phone?.length ?? 0) > 6;
  return hasEnough ? ask : null;
}

function filled(text: Text): string | undefined {
  const trimmed = text?.trim();
  return trimmed === "" ? undefined : (trimmed ?? undefined);
}
