import { DeadlineBadge } from "../components/DeadlineBadge";
import { DASH } from "../components/format";
import type { Urgency } from "../ipc/generated";

/** How near the end of a limit is, as the core judges it; a dash where no clock runs. */
export function DueBadge({ nearness, dueOn }: { nearness: Urgency | null; dueOn: string | null }) {
  if (nearness === null) return DASH;
  const daysLeft = nearness.state === "overdue" ? -nearness.days_over : nearness.days_left;
  const isNear = nearness.state !== "calm";
  return <DeadlineBadge daysLeft={daysLeft} dueOn={dueOn} nearFrom={isNear ? daysLeft : -1} />;
}
