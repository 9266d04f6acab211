import { useCasebook } from "../app/casebook";
import type { Role } from "../ipc/generated";

const IMPORTERS: ReadonlySet<Role> = new Set<Role>([
  "committee_head",
  "administrator",
  "duty_lawyer",
]);

/** Whether who sits here may bring statutes in; only then such buttons show. The core decides again. */
export function useImportsStatutes(): boolean {
  const { data } = useCasebook();
  const role = data?.account?.role;
  return role !== undefined && IMPORTERS.has(role) && !data?.read_only;
}
