import { useCasebook } from "../app/casebook";
import type { Role } from "../ipc/generated";

const KEEPERS: ReadonlySet<Role> = new Set<Role>(["committee_head", "clerk", "administrator"]);
const PLANNERS: ReadonlySet<Role> = new Set<Role>(["committee_head", "mediator"]);

/** Whether who sits here may fill in the roster and keep the rooms; the core decides again. */
export function useKeepsRoster(): boolean {
  return useRoleOf(KEEPERS);
}

/** Whether who sits here may plan sessions; the core decides again. */
export function usePlansSessions(): boolean {
  return useRoleOf(PLANNERS);
}

function useRoleOf(roles: ReadonlySet<Role>): boolean {
  const { data } = useCasebook();
  const role = data?.account?.role;
  return role !== undefined && roles.has(role) && !data?.read_only;
}
