import { formatInstant } from "../../components/format";
import { t } from "../../texts/t";

/** How long ago an instant (RFC 3339) was, as people say it; the instant itself once that is no help. */
export function ago(instant: string, now: number): string {
  const minutes = Math.floor((now - Date.parse(instant)) / 60_000);
  if (minutes < 1) return t("disputes.ago.now");
  if (minutes < 60) return t("disputes.ago.minutes", { n: minutes });
  if (minutes < 24 * 60) return t("disputes.ago.hours", { n: Math.floor(minutes / 60) });
  return formatInstant(instant);
}
