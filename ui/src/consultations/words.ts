import { dayOf } from "../components/clock-time";
import { formatDay, formatInstant } from "../components/format";
import { preferences } from "../app/preferences";
import { t } from "../texts/t";

/** Who asked: the name, that it was refused, or that none was left. */
export function inquirerWords(isAnonymous: boolean, name: string | null): string {
  if (isAnonymous) return t("consultations.inquirer.refused");
  return name?.trim() || t("consultations.inquirer.unnamed");
}

/** When it was, as short as a list needs it: this year's with the time, earlier ones by their day. */
export function listTime(instant: string | null, today: string): string {
  if (instant === null) return formatInstant(instant);
  const day = dayOf(instant);
  const year = day.slice(0, 4);
  if (year !== today.slice(0, 4)) return formatDay(day);
  const full = formatInstant(instant);
  return preferences().language === "en"
    ? full.replace(` ${year}`, "")
    : full.slice(`${year}年`.length);
}
