import { formatClock } from "../components/format";
import { usePlatformName } from "../components/office/names";
import { Icon } from "../components/icons";
import type { AlsoRow, BookingAsk, ClashRow } from "../ipc/generated";
import { choice, t } from "../texts/t";
import { useClash } from "./use-clash";
import { shortDay } from "./words";
import styles from "./dialogs.module.css";

/** Names whatever a booking runs into, while it is being thought of. */
export function BookingWarning({ ask }: { ask: BookingAsk | null }) {
  const { clashes, also, isDayOff } = useClash(ask);
  const platform = usePlatformName();
  if (clashes.length === 0 && also.length === 0 && !isDayOff) return null;
  return (
    <div className={styles["warning"]} role="status">
      <Icon name="rise" size={1.2} />
      <ul>
        {clashes.map((clash) => (
          <li key={clash.session_id}>{clashWords(clash)}</li>
        ))}
        {also.map((one) => (
          <li key={one.id}>{alsoWords(one, platform)}</li>
        ))}
        {isDayOff && <li>{t("calendar.clash.day_off")}</li>}
      </ul>
    </div>
  );
}

/** One clash in words: the room, the people, when, and the other case's number. */
export function clashWords(clash: ClashRow): string {
  const end = clash.ends_at ? `–${formatClock(clash.ends_at)}` : "";
  const time = `${formatClock(clash.starts_at)}${end}`;
  const what = [clash.room, ...clash.people].filter(Boolean).join(t("common.separator"));
  return t("calendar.clash.line", { what, time, no: clash.docket_no });
}

/** What else somebody has to do then: a duty at another place, or a round of that day. */
export function alsoWords(also: AlsoRow, platform: (id: string) => string): string {
  const who = also.people.join(t("common.separator"));
  const day = shortDay(also.day);
  if (also.kind !== "duty") return t("calendar.clash.round", { who, day, title: also.title ?? "" });
  const where = also.platform_id ? platform(also.platform_id) : "";
  return t("calendar.clash.duty", {
    who,
    day,
    where,
    shift: choice("duty_shift", also.shift ?? "day"),
  });
}
