import { useCasebook } from "../../app/casebook";
import type { LedgerKind, Role } from "../../ipc/generated";

/** Who may write in which ledger; the core decides again. */
const WRITERS: Record<LedgerKind, ReadonlySet<Role>> = {
  disputes: new Set<Role>(["committee_head", "mediator"]),
  hazards: new Set<Role>(["committee_head", "mediator", "clerk"]),
  consultations: new Set<Role>(["committee_head", "mediator", "duty_lawyer"]),
  people: new Set<Role>(["committee_head", "administrator"]),
  platforms: new Set<Role>(["committee_head", "administrator"]),
};

/** Whether who sits here may bring an older ledger of that kind in. */
export function useFillsLedger(kind: LedgerKind): boolean {
  const { data } = useCasebook();
  const role = data?.account?.role;
  return role !== undefined && WRITERS[kind].has(role) && !data?.read_only;
}
