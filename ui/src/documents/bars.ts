import { useCasebook } from "../app/casebook";
import { issuesDocuments } from "../app/permissions";
import { failureSentence, t } from "../texts/t";

/** Why a paper that leaves an entry cannot be made in this casebook; null where it can. */
export function useWritingBar(): string | null {
  const { data } = useCasebook();
  return data?.read_only ? failureSentence({ code: "read_only", params: {} }) : null;
}

/** Why who sits here cannot print or save papers; null where they can. The core decides again. */
export function useIssueBar(): string | null {
  const { data } = useCasebook();
  if (!data) return null;
  if (!issuesDocuments(data.account?.role)) return t("documents.bar.role");
  return data.read_only ? failureSentence({ code: "read_only", params: {} }) : null;
}
