import { useCasebook } from "../app/casebook";
import { issuesDocuments } from "../app/permissions";
import { failureSentence, t } from "../texts/t";

/** Why who sits here cannot print or save papers; null where they can. The core decides again. */
export function useIssueBar(): string | null {
  const { data } = useCasebook();
  if (!data) return null;
  if (!issuesDocuments(data.account?.role)) return t("documents.bar.role");
  return data.read_only ? failureSentence({ code: "read_only", params: {} }) : null;
}
