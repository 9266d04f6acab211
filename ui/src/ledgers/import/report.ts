import { formatCount } from "../../components/format";
import type { LedgerReport } from "../../ipc/generated";
import type { ProblemLine } from "../../components/importing/problems";
import { t } from "../../texts/t";

/** The figures in the order in which people ask for them. */
export function figuresOf(report: LedgerReport) {
  return [
    { key: "read", n: report.read, label: t("requests.report.read") },
    { key: "imported", n: report.imported, label: t("requests.report.imported") },
    { key: "unchanged", n: report.unchanged, label: t("ledgers.report.unchanged") },
    { key: "rejected", n: report.rejected_rows, label: t("requests.report.rejected") },
  ] as const;
}

/** What a report comes to, in a sentence or two. */
export function headlineOf(report: LedgerReport): string {
  if (report.read === 0) return t("requests.report.nothing_read");
  if (report.imported === 0) {
    return t(report.rejected_rows > 0 ? "ledgers.report.none_fit" : "ledgers.report.no_news");
  }
  const n = formatCount(report.imported);
  const said = t(report.dry_run ? "ledgers.report.trial" : "ledgers.report.done", { n });
  if (report.rejected_rows === 0) return said;
  const rest = report.dry_run ? "requests.report.but_rejected" : "requests.report.but_left_out";
  return said + t(rest, { n: formatCount(report.rejected_rows) });
}

/** What a report asks of the reader. */
export function toneOf(report: LedgerReport): "good" | "near" | "muted" {
  if (report.rejected_rows > 0) return "near";
  return report.imported > 0 ? "good" : "muted";
}

/** The problems as lines, by row; the sentences are the core's, as its ledgers are Chinese. */
export function problemLines(report: LedgerReport): ProblemLine[] {
  return report.rejected
    .toSorted((one, other) => one.row - other.row)
    .map((one) => ({
      row: one.row,
      field: one.title,
      column: one.column ?? "",
      words: one.message,
    }));
}
