import { StatusTag, type Tone } from "../components/StatusTag";
import type { RequestStatus } from "../ipc/generated";
import { choice } from "../texts/t";

const TONES: Readonly<Record<RequestStatus, Tone>> = {
  received: "neutral",
  assigned: "neutral",
  in_progress: "active",
  answered: "active",
  finished: "good",
  returned: "neutral",
};

/** Where a request stands, in a word, a colour and a shape. */
export function RequestStatusTag({ status }: { status: RequestStatus }) {
  return <StatusTag tone={TONES[status]}>{choice("request_status", status)}</StatusTag>;
}
