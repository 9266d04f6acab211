import { StatusTag, type Tone } from "../components/StatusTag";
import type { IconName } from "../components/icons";
import type { DisputeStatus } from "../ipc/generated";
import { choice } from "../texts/t";

const FACES: Readonly<Record<DisputeStatus, { tone: Tone; shape?: IconName }>> = {
  registered: { tone: "neutral" },
  accepted: { tone: "active" },
  agreed: { tone: "good", shape: "half" },
  performed: { tone: "good" },
  closed: { tone: "muted", shape: "tick" },
  terminated: { tone: "muted", shape: "cross" },
  refused: { tone: "muted" },
};

/** Where a dispute stands, in a word, a colour and a shape. */
export function DisputeStatusTag({ status }: { status: DisputeStatus }) {
  return <StatusTag {...FACES[status]}>{choice("dispute_status", status)}</StatusTag>;
}
