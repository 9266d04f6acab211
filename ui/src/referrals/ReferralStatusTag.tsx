import { StatusTag, type Tone } from "../components/StatusTag";
import type { ReferralStatus } from "../ipc/generated";
import { choice } from "../texts/t";

const TONES: Readonly<Record<ReferralStatus, Tone>> = {
  sent: "near",
  accepted: "active",
  returned: "urgent",
  finished: "good",
  withdrawn: "muted",
};

/** Where a referral stands, in a word, a colour and a shape. */
export function ReferralStatusTag({ status }: { status: ReferralStatus }) {
  return <StatusTag tone={TONES[status]}>{choice("referral_status", status)}</StatusTag>;
}
