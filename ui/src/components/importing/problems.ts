import { t } from "../../texts/t";

/** A problem as a list shows it. */
export interface ProblemLine {
  row: number;
  field: string;
  column: string;
  words: string;
}

/** The list of problems as a file that Excel and WPS open: UTF-8 with its mark, CRLF, every cell quoted. */
export function problemsCsv(problems: readonly ProblemLine[]): string {
  const head = [
    t("requests.problem.row"),
    t("requests.problem.field"),
    t("requests.problem.column"),
    t("requests.problem.message"),
  ];
  const lines = problems.map((one) => [String(one.row), one.field, one.column, one.words]);
  return `\uFEFF${[head, ...lines].map((line) => line.map(quoted).join(",")).join("\r\n")}\r\n`;
}

/** A cell that begins like a formula gets an apostrophe, so that no spreadsheet computes it. */
function quoted(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** The name of the file with the problems: that of the spreadsheet with a word behind. */
export function problemsFileName(spreadsheet: string): string {
  const stem = spreadsheet.replace(/\.[^.]{1,5}$/, "").replaceAll(/[\\/:*?"<>|]/g, "_");
  return `${stem}-${t("requests.problem.file_suffix")}.csv`;
}
