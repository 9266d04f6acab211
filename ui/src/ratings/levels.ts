import type { Satisfaction } from "../ipc/generated";

/** The stars of each level. */
export const STARS: Readonly<Record<Satisfaction, number>> = {
  very_satisfied: 5,
  satisfied: 4,
  fairly_satisfied: 3,
  dissatisfied: 2,
  very_dissatisfied: 1,
};

/** Whether a level is a bad rating: one or two stars. */
export function isBad(level: Satisfaction): boolean {
  return STARS[level] <= 2;
}
