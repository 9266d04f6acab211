import { useCasebook } from "../app/casebook";
import type { Role } from "../ipc/generated";

/** Roles that give or write down consultations and see their own; the core decides again. */
const READING: ReadonlySet<Role> = new Set<Role>(["committee_head", "mediator", "duty_lawyer"]);

/** Whether who sits here has consultations of their own; others see numbers only. */
export function useReadsConsultations(): boolean {
  const { data } = useCasebook();
  const role = data?.account?.role;
  return role !== undefined && READING.has(role);
}
