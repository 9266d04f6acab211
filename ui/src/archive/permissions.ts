import { useCasebook } from "../app/casebook";
import type { Role } from "../ipc/generated";

/** Roles that keep the archive; the core decides again. */
const KEEPERS: ReadonlySet<Role> = new Set<Role>([
  "committee_head",
  "mediator",
  "clerk",
  "archivist",
]);

/** Whether a role keeps the archive. */
export function keepsArchive(role: Role | undefined): boolean {
  return role !== undefined && KEEPERS.has(role);
}

/** Whether who sits here may put dossiers away, list and destroy; only then such buttons show. */
export function useKeepsArchive(): boolean {
  const { data } = useCasebook();
  return keepsArchive(data?.account?.role) && !data?.read_only;
}
