import { usePersonName, usePlatformName } from "../components/office/names";
import { Sheet } from "../components/reading/Sheet";
import type { DutyRow } from "../ipc/generated";
import { choice, t } from "../texts/t";
import styles from "./today.module.css";

/** At most so many posts; the roster itself has all. */
const SHOWN = 8;

/** Who is on duty today. */
export function DutySheet({ duty }: { duty: readonly DutyRow[] }) {
  const person = usePersonName();
  const platform = usePlatformName();
  return (
    <Sheet title={t("today.duty.title")}>
      {duty.length === 0 ? (
        <p className={styles["note"]}>{t("today.duty.none")}</p>
      ) : (
        <ul className={styles["duty"]}>
          {duty.slice(0, SHOWN).map((one) => (
            <li key={`${one.platform_id}-${one.person_id}-${one.shift}`} data-me={one.is_me}>
              <span className={styles["shift"]}>{choice("duty_shift", one.shift)}</span>
              <span className={styles["words"]}>
                <span>{one.is_me ? t("today.duty.me") : person(one.person_id)}</span>
                <span className={styles["where"]}>{platform(one.platform_id)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {duty.length > SHOWN && (
        <p className={styles["note"]}>{t("today.duty.more", { n: duty.length - SHOWN })}</p>
      )}
    </Sheet>
  );
}
