import type { RequestTimeShape } from "../ipc/generated";
import { t } from "../texts/t";

/** A working day has six and a half hours. */
const DAY = 390;

/** A length of working time in the largest unit that still says enough: 2 个工作日, 6 小时, 20 分钟. */
export function lengthWords(minutes: number): string {
  const length = Math.abs(minutes);
  if (length < 60) return t("requests.time.minutes", { n: length });
  if (length < 2 * DAY) return t("requests.time.hours", { n: Math.floor(length / 60) });
  return t("requests.time.days", { n: Math.floor(length / DAY) });
}

/** How a request stands to its time, in a word for a badge: 还剩 6 小时, 超期 2 个工作日. */
export function timeWords(time: RequestTimeShape): string {
  const length = lengthWords(time.minutes);
  if (time.state === "overdue") return t("requests.time.over", { length });
  return t("requests.time.left", { length });
}
