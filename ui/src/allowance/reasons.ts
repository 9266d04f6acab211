import { formatMoney } from "../components/format";
import type { GradeReason, GradeThresholds } from "../ipc/generated";
import { t } from "../texts/t";

/** Why the thresholds propose a grade, one line each. */
export function reasonWords(reason: GradeReason, typeName: (code: string) => string): string {
  switch (reason.kind) {
    case "people":
      return t("allowance.reason.people", { found: reason.found, least: reason.least });
    case "amount":
      return t("allowance.reason.amount", {
        found: formatMoney(reason.found),
        least: formatMoney(reason.least),
      });
    case "sessions":
      return t("allowance.reason.sessions", { found: reason.found, least: reason.least });
    case "days":
      return t("allowance.reason.days", { found: reason.found, least: reason.least });
    case "dispute_type":
      return t("allowance.reason.dispute_type", { name: typeName(reason.code) });
    case "difficult":
      return t("allowance.reason.difficult");
    case "oral":
      return t("allowance.reason.oral");
    case "nothing_higher":
      return t("allowance.reason.nothing_higher");
  }
}

/** What lifts a case to a grade, in a line; empty where nothing does. */
export function thresholdWords(
  limits: GradeThresholds,
  typeName: (code: string) => string,
): string[] {
  const words: string[] = [];
  if (limits.is_oral) words.push(t("allowance.threshold.oral"));
  if (limits.people !== null) words.push(t("allowance.threshold.people", { n: limits.people }));
  if (limits.amount_fen !== null) {
    words.push(t("allowance.threshold.amount", { amount: formatMoney(limits.amount_fen) }));
  }
  if (limits.sessions !== null) {
    words.push(t("allowance.threshold.sessions", { n: limits.sessions }));
  }
  if (limits.days !== null) words.push(t("allowance.threshold.days", { n: limits.days }));
  if (limits.is_difficult) words.push(t("allowance.threshold.difficult"));
  if (limits.dispute_types.length > 0) {
    words.push(limits.dispute_types.map(typeName).join(t("common.separator")));
  }
  return words;
}
