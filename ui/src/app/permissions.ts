import type { Role } from "../ipc/generated";
import { useCasebook } from "./casebook";

/** Roles that may change platforms, people, holidays and types; the core decides again. */
const MANAGERS: ReadonlySet<Role> = new Set<Role>(["committee_head", "administrator"]);

/** Whether a role may change what the whole street shares, and prove the casebook. */
export function managesOffice(role: Role | undefined): boolean {
  return role !== undefined && MANAGERS.has(role);
}

/** Whether who sits here may change what the whole street shares; only then such buttons show. */
export function useManagesOffice(): boolean {
  const { data } = useCasebook();
  return managesOffice(data?.account?.role) && !data?.read_only;
}

/** Whether who sits here may take names, phones and addresses out of the casebook; the core decides again. */
export function useExportsIdentity(): boolean {
  const { data } = useCasebook();
  return data?.account?.role === "committee_head";
}

/** Roles that may print and save the papers of disputes in full; the core decides again. */
const ISSUERS: ReadonlySet<Role> = new Set<Role>([
  "committee_head",
  "mediator",
  "clerk",
  "archivist",
]);

/** Whether a role may print and save the papers of disputes. */
export function issuesDocuments(role: Role | undefined): boolean {
  return role !== undefined && ISSUERS.has(role);
}

/** Roles that may record outreach activities and plan the year's; the core decides again. */
const OUTREACH_WRITERS: ReadonlySet<Role> = new Set<Role>([
  "committee_head",
  "mediator",
  "clerk",
  "duty_lawyer",
]);

/** Whether who sits here may record outreach; only then such buttons show. */
export function useWritesOutreach(): boolean {
  const { data } = useCasebook();
  const role = data?.account?.role;
  return role !== undefined && OUTREACH_WRITERS.has(role) && !data?.read_only;
}
