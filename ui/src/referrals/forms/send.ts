import { filled } from "../../disputes/intake/form";
import type {
  ReferralChannel,
  ReferralDraft,
  ReferralTerm,
  SendReferral,
  SubjectKind,
} from "../../ipc/generated";

/** What the slip's form holds. */
export interface SendValues {
  channel: ReferralChannel | null;
  to_platform_id: string | null;
  to_body: string | null;
  contact: string | null;
  outside_no: string | null;
  letter_no: string | null;
  reason: string | null;
  content: string | null;
  has_consent: boolean;
  due_on: string | null;
  is_joint: boolean;
  lead_body: string | null;
  taking_part: string[];
  responsible_id: string | null;
  attachment_ids: string[];
}

/** An empty slip with the proposed content. */
export function blankSlip(draft: ReferralDraft): SendValues {
  return {
    channel: null,
    to_platform_id: null,
    to_body: null,
    contact: null,
    outside_no: null,
    letter_no: null,
    reason: null,
    content: draft.content,
    has_consent: false,
    due_on: null,
    is_joint: false,
    lead_body: null,
    taking_part: [],
    responsible_id: null,
    attachment_ids: [],
  };
}

/** The linkage's usual term and demands. */
export function termOf(
  draft: ReferralDraft | undefined,
  channel: ReferralChannel | null | undefined,
): ReferralTerm | undefined {
  return draft?.terms.find((term) => term.channel === channel);
}

/** The slip as the core takes it; what belongs to another linkage stays behind. */
export function toSend(kind: SubjectKind, id: string, values: SendValues): SendReferral {
  const isToPlatform = values.channel === "platform";
  return {
    subject_kind: kind,
    subject_id: id,
    // The form does not save without a linkage.
    channel: values.channel ?? "other",
    to_platform_id: isToPlatform ? (values.to_platform_id ?? undefined) : undefined,
    to_body: isToPlatform ? undefined : filled(values.to_body),
    contact: isToPlatform ? undefined : filled(values.contact),
    outside_no: isToPlatform ? undefined : filled(values.outside_no),
    letter_no: filled(values.letter_no),
    reason: filled(values.reason) ?? "",
    content: filled(values.content) ?? "",
    has_consent: values.has_consent,
    due_on: filled(values.due_on),
    is_joint: values.is_joint,
    lead_body: values.is_joint ? filled(values.lead_body) : undefined,
    taking_part: values.is_joint ? values.taking_part : [],
    responsible_id: values.is_joint ? (values.responsible_id ?? undefined) : undefined,
    attachment_ids: isToPlatform ? values.attachment_ids : [],
  };
}
