import { dayOf } from "../../components/clock-time";
import type { Act } from "../../ipc/generated";

/** The acts of one day. */
export interface DayOfActs {
  day: string;
  acts: Act[];
}

/** Acts by the day on which they were done, in the order given. */
export function byDay(acts: readonly Act[]): DayOfActs[] {
  const days: DayOfActs[] = [];
  for (const act of acts) {
    const day = dayOf(act.at);
    const last = days.at(-1);
    if (last?.day === day) last.acts.push(act);
    else days.push({ day, acts: [act] });
  }
  return days;
}
