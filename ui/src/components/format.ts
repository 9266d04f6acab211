import { preferences } from "../app/preferences";
import { t } from "../texts/t";

/** What stands for a value that is not there. */
export const DASH = "—";

/** A calendar day (`YYYY-MM-DD`): 2026年11月23日, in English 23 Nov 2026. */
export function formatDay(day: string | null | undefined): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(day ?? "");
  if (!parts) return DASH;
  return wordDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** An instant (RFC 3339) in local time: 2026年11月23日 14:05. */
export function formatInstant(instant: string | null | undefined): string {
  const at = localTime(instant);
  return at ? `${wordDay(at.getFullYear(), at.getMonth() + 1, at.getDate())} ${clock(at)}` : DASH;
}

/** The clock time of an instant: 14:05. */
export function formatClock(instant: string | null | undefined): string {
  const at = localTime(instant);
  return at ? clock(at) : DASH;
}

/** Money from a string of fen: ¥12,000.50. Exact for any size, as it never becomes a float. */
export function formatMoney(fen: string | null | undefined): string {
  const yuan = fenToYuan(fen ?? "");
  if (yuan === null) return DASH;
  return yuan.startsWith("-") ? `-¥${yuan.slice(1)}` : `¥${yuan}`;
}

/** A count with thousand separators: 12,776. */
export function formatCount(n: number): string {
  return group(String(Math.trunc(n)));
}

/** A count of rows, as far as it was counted: 共 1,000+ 条. */
export function formatRowCount(n: number, capped: boolean): string {
  return t(capped ? "common.count.capped" : "common.count.all", { n: formatCount(n) });
}

/** Bytes as people read them: 1.4 MB. */
export function formatBytes(bytes: number): string {
  const units = ["B", "KB", "MB", "GB"];
  let amount = bytes;
  let unit = 0;
  while (amount >= 1000 && unit < units.length - 1) {
    amount /= 1024;
    unit += 1;
  }
  return `${unit === 0 || amount >= 100 ? Math.round(amount) : amount.toFixed(1)} ${units[unit] ?? ""}`;
}

/** Fen (`"1200050"`) to yuan with separators (`"12,000.50"`); null if it is not a whole number. */
export function fenToYuan(fen: string): string | null {
  if (!/^-?\d+$/.test(fen)) return null;
  const value = BigInt(fen);
  const size = value < 0n ? -value : value;
  const cents = (size % 100n).toString().padStart(2, "0");
  return `${value < 0n ? "-" : ""}${group((size / 100n).toString())}.${cents}`;
}

const HALF_WIDTH_SHIFT = 0xfee0;

/** Full-width digits, letters and signs as typed under a Chinese input method, made half-width. */
export function halfWidth(text: string): string {
  return text
    .replaceAll(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - HALF_WIDTH_SHIFT))
    .replaceAll(/[\u3000\u00a0]/g, " ")
    .replaceAll("。", ".");
}

/**
 * Reads an amount in yuan as people type it — `12000`, `12,000.5`, `¥3`, `1.2万` — into fen.
 * Null when it is empty or no amount; more than two decimals is no amount.
 */
export function parseYuan(text: string): string | null {
  const typed = halfWidth(text).replaceAll(/[\s,¥￥元、，]/g, "");
  const match = /^(\d{1,13})(?:\.(\d{0,6}))?(万)?$/.exec(typed);
  if (!match) return null;
  const [, whole = "", decimals = "", wan] = match;
  const places = wan ? 6 : 2;
  const kept = decimals.replace(/0+$/, "");
  if (kept.length > places) return null;
  return BigInt(whole + kept.padEnd(places, "0")).toString();
}

/**
 * Reads a day as people type it — `20220105`, `2022-1-5`, `2022/1/5`, `2022.1.5`, `2022年1月5日` —
 * into `YYYY-MM-DD`. Null when there is no such day.
 */
export function parseDay(text: string): string | null {
  const typed = halfWidth(text).replaceAll(/\s/g, "");
  const match =
    /^(\d{4})(\d{2})(\d{2})$/.exec(typed) ??
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(typed);
  if (!match) return null;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const day = new Date(Date.UTC(year, month - 1, date));
  if (year < 1800 || day.getUTCMonth() !== month - 1 || day.getUTCDate() !== date) return null;
  return day.toISOString().slice(0, 10);
}

function wordDay(year: number, month: number, date: number): string {
  if (preferences().language !== "en") return `${year}年${month}月${date}日`;
  return `${date} ${t("common.date.month_names").split(",")[month - 1] ?? month} ${year}`;
}

function localTime(instant: string | null | undefined): Date | null {
  const at = new Date(instant ?? "");
  return Number.isNaN(at.getTime()) ? null : at;
}

function clock(at: Date): string {
  return `${String(at.getHours()).padStart(2, "0")}:${String(at.getMinutes()).padStart(2, "0")}`;
}

function group(digits: string): string {
  return digits.replaceAll(/\B(?=(\d{3})+$)/g, ",");
}
