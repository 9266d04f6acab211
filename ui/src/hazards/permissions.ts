import { useCasebook } from "../app/casebook";
import { MEDIATING } from "../disputes/roles";
import type { Role } from "../ipc/generated";

/** Roles that keep the ledger; the core decides again. */
const KEEPING: ReadonlySet<Role> = new Set<Role>(["mediator", "committee_head", "clerk"]);

/** Whether who sits here keeps the hazard ledger. */
export function useKeepsHazards(): boolean {
  const { data } = useCasebook();
  const role = data?.account?.role;
  return role !== undefined && KEEPING.has(role);
}

/** Whether who sits here may register the dispute into which a hazard turns. */
export function useRegistersDisputes(): boolean {
  const { data } = useCasebook();
  const role = data?.account?.role;
  return role !== undefined && MEDIATING.includes(role);
}
