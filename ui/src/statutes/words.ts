import { formatDay } from "../components/format";
import type { BadStatuteFile, StatuteFinding, StatuteRow } from "../ipc/generated";
import { choice, t } from "../texts/t";

/** The day of a version: 2020年5月28日版. */
export function versionWords(version_on: string | null): string {
  return version_on === null
    ? t("statutes.version.undated")
    : t("statutes.version.of", { day: formatDay(version_on) });
}

/** From when a version is in force, and how sure that is. */
export function effectWords(row: Pick<StatuteRow, "in_force_on" | "basis">): string {
  if (row.in_force_on === null) return t("statutes.effect.none");
  return t(row.basis === "passed" ? "statutes.effect.passed" : "statutes.effect.from", {
    day: formatDay(row.in_force_on),
  });
}

/** What is odd about a file, as a sentence. */
export function findingWords(finding: StatuteFinding): string {
  return t(`statutes.finding.${finding.code}`, {
    article: finding.article ?? "",
    next: finding.next ?? "",
  });
}

/** Why a file was not taken. */
export function badWords(bad: BadStatuteFile): string {
  const reason = choice("bad_file_reason", bad.reason);
  return bad.other === null ? reason : t("statutes.bad.other", { reason, other: bad.other });
}
