import { StatusTag, type Tone } from "../components/StatusTag";
import type { TypicalCaseStatus } from "../ipc/generated";
import { choice } from "../texts/t";

const TONES: Readonly<Record<TypicalCaseStatus, Tone>> = {
  draft: "neutral",
  submitted: "near",
  approved: "good",
  rejected: "active",
  withdrawn: "muted",
};

/** Where a typical case stands, in a word, a colour and a shape. */
export function TypicalCaseStatusTag({ status }: { status: TypicalCaseStatus }) {
  return <StatusTag tone={TONES[status]}>{choice("typical_case_status", status)}</StatusTag>;
}
