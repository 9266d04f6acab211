import { StatusTag, type Tone } from "../components/StatusTag";
import type { HazardStatus } from "../ipc/generated";
import { choice } from "../texts/t";

const TONES: Readonly<Record<HazardStatus, Tone>> = {
  lead: "near",
  unfounded: "muted",
  open: "near",
  handling: "active",
  resolved: "good",
  contained: "neutral",
  turned_into_dispute: "neutral",
  closed: "muted",
};

/** Where a hazard stands, in a word, a colour and a shape. */
export function HazardStatusTag({ status }: { status: HazardStatus }) {
  return <StatusTag tone={TONES[status]}>{choice("hazard_status", status)}</StatusTag>;
}
