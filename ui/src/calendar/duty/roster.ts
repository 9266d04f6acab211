import type { RosterRow, DutyShift, DutyWarningRow, PlatformRow } from "../../ipc/generated";

/** The shifts in the order of the day. */
export const SHIFTS = ["morning", "afternoon", "day", "night"] as const satisfies DutyShift[];

/** The duties of a cell, by the part of the day. */
export function inCell(duties: readonly RosterRow[], platformId: string, day: string): RosterRow[] {
  return (
    duties
      .filter((duty) => duty.platform_id === platformId && duty.day === day)
      // A copy of its own; `toSorted` is younger than the oldest browsers that we serve.
      // oxlint-disable-next-line unicorn/no-array-sort
      .sort((a, b) => SHIFTS.indexOf(a.shift) - SHIFTS.indexOf(b.shift))
  );
}

/** The platforms of the grid: those in use, and any that has a duty in sight. */
export function platformsOf(
  platforms: readonly PlatformRow[],
  duties: readonly RosterRow[],
  onlyScheduled: boolean,
): PlatformRow[] {
  const scheduled = new Set(duties.map((duty) => duty.platform_id));
  return platforms.filter((one) => scheduled.has(one.id) || (one.is_active && !onlyScheduled));
}

/** The duties that were swapped, by day. */
export function swapsOf(duties: readonly RosterRow[]): RosterRow[] {
  return duties.filter((duty) => duty.swapped_from !== null);
}

/** The warnings of a duty. */
export function warningsOf(
  duty: RosterRow,
  warnings: readonly DutyWarningRow[],
): readonly DutyWarningRow[] {
  return warnings.filter((warning) => warning.duty_ids.includes(duty.id));
}

/** The duties of a person that may be taken over in return for another. */
export function returnsOf(
  duties: readonly RosterRow[],
  swapped: RosterRow,
  personId: string | null | undefined,
): RosterRow[] {
  if (!personId) return [];
  return duties.filter((duty) => duty.person_id === personId && duty.id !== swapped.id);
}
