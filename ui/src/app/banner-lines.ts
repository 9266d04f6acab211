import type { CasebookStatus } from "../ipc/generated";
import { t } from "../texts/t";

const MINUTE = 60_000;
/** A clock that lies back less than this is everyday drift. */
const TOLERATED = 2 * MINUTE;

/** One line above the room. */
export interface Banner {
  key: "read_only" | "clock" | "demo";
  text: string;
}

/** What must be known on every page, the gravest first. */
export function bannersOf(
  casebook: Pick<CasebookStatus, "clock_behind_ms" | "read_only" | "demo">,
): Banner[] {
  const banners: Banner[] = [];
  if (casebook.read_only) banners.push({ key: "read_only", text: t("casebook.read_only") });
  if (casebook.clock_behind_ms > TOLERATED) {
    const time = roughTime(casebook.clock_behind_ms);
    banners.push({ key: "clock", text: t("casebook.clock.behind", { time }) });
  }
  if (casebook.demo) banners.push({ key: "demo", text: t("nav.demo") });
  return banners;
}

function roughTime(ms: number): string {
  const minutes = Math.round(ms / MINUTE);
  if (minutes < 90) return t("casebook.clock.minutes", { n: minutes });
  const hours = Math.round(minutes / 60);
  if (hours < 48) return t("casebook.clock.hours", { n: hours });
  return t("casebook.clock.days", { n: Math.round(hours / 24) });
}
