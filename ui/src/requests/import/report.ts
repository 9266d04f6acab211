import type { ProblemLine } from "../../components/importing/problems";
import { formatCount } from "../../components/format";
import type { ImportReport, RejectedRow } from "../../ipc/generated";
import { choice, failureSentence, t } from "../../texts/t";

/** One figure of a report. */
export interface ReportFigure {
  key: "read" | "imported" | "updated" | "unchanged" | "repeated" | "rejected";
  n: number;
  label: string;
}

/** How many rows were not taken; a row may have several problems. */
export function rejectedRows(report: ImportReport): number {
  return new Set(report.rejected.map((one) => one.row)).size;
}

/** The figures in the order in which people ask for them. */
export function figuresOf(report: ImportReport): ReportFigure[] {
  return [
    { key: "read", n: report.read, label: t("requests.report.read") },
    { key: "imported", n: report.imported, label: t("requests.report.imported") },
    { key: "updated", n: report.updated, label: t("requests.report.updated") },
    { key: "unchanged", n: report.unchanged, label: t("requests.report.unchanged") },
    { key: "repeated", n: report.repeated, label: t("requests.report.repeated") },
    { key: "rejected", n: rejectedRows(report), label: t("requests.report.rejected") },
  ];
}

/** What a report comes to, in one sentence. */
export function headlineOf(report: ImportReport): string {
  const imported = formatCount(report.imported);
  const updated = formatCount(report.updated);
  const rejected = rejectedRows(report);
  const changes = report.imported + report.updated;
  if (report.read === 0) return t("requests.report.nothing_read");
  if (changes === 0 && rejected > 0) {
    return t(report.dry_run ? "requests.report.trial_none_fit" : "requests.report.done_none_fit");
  }
  if (changes === 0) {
    return t(report.dry_run ? "requests.report.trial_no_news" : "requests.report.done_no_news");
  }
  const said = t(report.dry_run ? "requests.report.trial" : "requests.report.done", {
    imported,
    updated,
  });
  return rejected === 0
    ? said
    : said +
        t(report.dry_run ? "requests.report.but_rejected" : "requests.report.but_left_out", {
          n: formatCount(rejected),
        });
}

/** What a report asks of the reader. */
export function toneOf(report: ImportReport): "good" | "near" | "muted" {
  if (report.rejected.length > 0) return "near";
  return report.imported + report.updated > 0 ? "good" : "muted";
}

/** The problems by row, then by field as the core gave them. */
export function sortedProblems(report: ImportReport): RejectedRow[] {
  return report.rejected.toSorted((one, other) => one.row - other.row);
}

/** What is wrong in a row, in the window's language; the core's own sentence is Chinese. */
export function problemWords(problem: RejectedRow): string {
  const { code, row, field, column, first_row } = problem;
  return failureSentence({
    code,
    params: {
      row: String(row),
      field: choice("request_field", field),
      column: column ?? "",
      first_row: first_row === null ? "" : String(first_row),
    },
  });
}

/** The problems of a report of requests as lines. */
export function problemLines(report: ImportReport): ProblemLine[] {
  return sortedProblems(report).map((one) => ({
    row: one.row,
    field: choice("request_field", one.field),
    column: one.column ?? "",
    words: problemWords(one),
  }));
}
