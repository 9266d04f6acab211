import { formatCount, formatInstant } from "../components/format";
import type { Drilled } from "../ipc/generated";
import { choice, t } from "../texts/t";

/** What a drill proved and how long it took, or what is wrong and what to do, in one sentence. */
export function drillWords(done: Drilled): string {
  const at = formatInstant(done.made_at);
  if (done.outcome !== "sound") {
    return t("backup.drill.failed", { at, what: choice("drill_outcome", done.outcome) });
  }
  return t("backup.drill.proved", {
    at,
    by: t(done.by_recovery_code ? "backup.drill.by.code" : "backup.drill.by.passphrase"),
    disputes: formatCount(done.disputes),
    entries: formatCount(done.entries),
    attachments: formatCount(done.attachments),
    seconds: Math.max(1, Math.ceil(done.took_ms / 1000)),
  });
}
