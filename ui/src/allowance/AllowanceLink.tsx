import { Link } from "@tanstack/react-router";
import { useCasebook } from "../app/casebook";
import type { Role } from "../ipc/generated";
import { t } from "../texts/t";

/** Roles that see the list; the core decides again. */
const READERS: ReadonlySet<Role> = new Set<Role>(["committee_head", "mediator", "statistician"]);

/** The way from the people to the monthly list, for those who may see it. */
export function AllowanceLink() {
  const { data } = useCasebook();
  const role = data?.account?.role;
  if (!role || !READERS.has(role)) return null;
  return <Link to="/people/allowance">{t("allowance.title")}</Link>;
}
