import { StatusTag, type Tone } from "../components/StatusTag";
import type { DestructionStatus } from "../ipc/generated";
import { choice } from "../texts/t";

const TONES: Readonly<Record<DestructionStatus, Tone>> = {
  listed: "active",
  half_approved: "active",
  approved: "near",
  rejected: "muted",
  withdrawn: "muted",
  carried_out: "good",
};

/** Where a destruction list stands. */
export function DestructionStatusTag({ status }: { status: DestructionStatus }) {
  return <StatusTag tone={TONES[status]}>{choice("destruction_status", status)}</StatusTag>;
}
