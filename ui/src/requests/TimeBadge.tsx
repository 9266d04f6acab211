import { formatInstant } from "../components/format";
import { StatusTag, type Tone } from "../components/StatusTag";
import type { IconName } from "../components/icons";
import type { RequestTimeShape, RequestTimeState } from "../ipc/generated";
import { choice, t } from "../texts/t";
import { timeWords } from "./time";

const FACES: Readonly<Record<RequestTimeState, { tone: Tone; shape: IconName }>> = {
  calm: { tone: "muted", shape: "clock" },
  soon: { tone: "near", shape: "rise" },
  overdue: { tone: "urgent", shape: "alarm" },
};

/** How much working time a request still has. */
export function TimeBadge({ time }: { time: RequestTimeShape }) {
  const face = FACES[time.state];
  const title = t("requests.time.until", {
    what: choice("request_time_kind", time.kind),
    when: formatInstant(time.due_at),
  });
  return (
    <StatusTag tone={face.tone} shape={face.shape} title={title}>
      {timeWords(time)}
    </StatusTag>
  );
}
