import { useCasebook } from "../app/casebook";
import type { Role, SubjectKind } from "../ipc/generated";

/** Roles that handle referrals; the core decides again. */
const HANDLING: ReadonlySet<Role> = new Set<Role>(["mediator", "committee_head", "clerk"]);

/** Whether who sits here sees referrals at all; panels of others stay away. */
export function useHandlesReferrals(): boolean {
  const { data } = useCasebook();
  const role = data?.account?.role;
  return role !== undefined && HANDLING.has(role);
}

/** Whether who sits here handles disputes, and so requests for contact; the core decides again. */
export function useHandlesContacts(): boolean {
  const { data } = useCasebook();
  const role = data?.account?.role;
  return role === "mediator" || role === "committee_head";
}

/** The kinds of matter that can be referred. */
export type Referable = Extract<SubjectKind, "request" | "dispute" | "consultation" | "hazard">;
