import { t } from "../texts/t";
import { formatDay } from "./format";
import { StatusTag, type Tone } from "./StatusTag";
import type { IconName } from "./icons";

/** Props of `DeadlineBadge`. The core counts the days: it knows holidays and extensions. */
export interface DeadlineBadgeProps {
  /** Days left; 0 is today, negative is overdue. */
  daysLeft: number;
  /** The clock no longer runs: settled, closed or suspended. */
  stopped?: boolean;
  /** The day itself (`YYYY-MM-DD`), shown on hover. */
  dueOn?: string | null;
  /** From how many days on it counts as near. */
  nearFrom?: number;
}

/** How much time a matter still has. */
export function DeadlineBadge({ daysLeft, stopped, dueOn, nearFrom = 5 }: DeadlineBadgeProps) {
  const face = deadlineFace(daysLeft, stopped ?? false, nearFrom);
  return (
    <StatusTag
      tone={face.tone}
      shape={face.shape}
      title={dueOn ? t("common.deadline.due", { day: formatDay(dueOn) }) : undefined}
    >
      {face.text}
    </StatusTag>
  );
}

function deadlineFace(
  daysLeft: number,
  stopped: boolean,
  nearFrom: number,
): { tone: Tone; shape: IconName; text: string } {
  if (stopped) return { tone: "muted", shape: "pause", text: t("common.deadline.stopped") };
  if (daysLeft < 0) {
    return { tone: "urgent", shape: "alarm", text: t("common.deadline.over", { n: -daysLeft }) };
  }
  if (daysLeft === 0) return { tone: "near", shape: "rise", text: t("common.deadline.today") };
  const text = t("common.deadline.left", { n: daysLeft });
  return daysLeft <= nearFrom
    ? { tone: "near", shape: "rise", text }
    : { tone: "muted", shape: "clock", text };
}
