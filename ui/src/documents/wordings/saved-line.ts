import { formatInstant } from "../../components/format";
import type { TemplateRow } from "../../ipc/generated";
import { t } from "../../texts/t";

/** Which wording is in use. */
export function versionWords({ version }: Pick<TemplateRow, "version">): string {
  return version === null
    ? t("documents.wordings.own")
    : t("documents.wordings.version", { n: version });
}

/** Since when, by whom and why; empty for the program's own. */
export function savedLine(row: TemplateRow, person: string): string {
  if (row.version === null) return "";
  return [formatInstant(row.saved_at), person, row.remark].filter(Boolean).join(" · ");
}
