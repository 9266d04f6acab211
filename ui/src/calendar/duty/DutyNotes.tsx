import { usePersonName, usePlatformName } from "../../components/office/names";
import type { DutyWeek } from "../../ipc/generated";
import { choice, t } from "../../texts/t";
import { shortDay } from "../words";
import { swapsOf } from "./roster";
import styles from "./duty.module.css";

/** Below the roster: what somebody should look at, and the swaps with their reasons. */
export function DutyNotes({ week }: { week: DutyWeek }) {
  const person = usePersonName();
  const platform = usePlatformName();
  const swaps = swapsOf(week.duties);
  return (
    <>
      {week.warnings.length > 0 && (
        <section className={styles["notes"]} data-tone="near">
          <h2>{t("calendar.duty.warnings")}</h2>
          <ul>
            {week.warnings.map((warning) => (
              <li key={`${warning.kind} ${warning.duty_ids.join(" ")}`}>
                {t("calendar.duty.warning_line", {
                  day: shortDay(warning.day),
                  who: person(warning.person_id),
                  what: choice("duty_warning_kind", warning.kind),
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {swaps.length > 0 && (
        <section className={styles["notes"]}>
          <h2>{t("calendar.duty.swaps")}</h2>
          <ul>
            {swaps.map((duty) => (
              <li key={duty.id}>
                {t("calendar.duty.swap_line", {
                  day: shortDay(duty.day ?? ""),
                  where: platform(duty.platform_id),
                  shift: choice("duty_shift", duty.shift),
                  from: person(duty.swapped_from),
                  to: person(duty.person_id),
                  reason: duty.swap_reason ?? "",
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
