import { Link } from "@tanstack/react-router";
import { useCasebook } from "../app/casebook";
import type { Role } from "../ipc/generated";
import { t } from "../texts/t";

/** Roles that see presences and statements; the core decides again. */
const READERS: ReadonlySet<Role> = new Set<Role>([
  "committee_head",
  "duty_lawyer",
  "clerk",
  "statistician",
]);

/** Whether who sits here sees presences and statements. */
export function useReadsStatements(): boolean {
  const { data } = useCasebook();
  const role = data?.account?.role;
  return role !== undefined && READERS.has(role);
}

/** The ways to presence and statement, for those who may see them. */
export function ServiceLinks() {
  if (!useReadsStatements()) return null;
  return (
    <>
      <Link to="/consultations/presence">{t("service.presence.link")}</Link>
      <Link to="/consultations/statement">{t("service.statement.link")}</Link>
    </>
  );
}
