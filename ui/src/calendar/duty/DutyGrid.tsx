import { nameIn } from "../../components/office/names";
import { formatDay } from "../../components/format";
import { Icon } from "../../components/icons";
import type { RosterRow, DutyWeek, PersonRow, PlatformRow } from "../../ipc/generated";
import { t } from "../../texts/t";
import { DayMarkSign } from "../DayMarkSign";
import { shortDay, weekdayWord } from "../words";
import type { Cell } from "./AddDialog";
import { DutyChip } from "./DutyChip";
import { inCell, warningsOf } from "./roster";
import styles from "./duty.module.css";

/** Props of `DutyGrid`. */
export interface DutyGridProps {
  week: DutyWeek;
  platforms: readonly PlatformRow[];
  people: readonly PersonRow[];
  today: string;
  withPhones: boolean;
  /** Puts somebody into a cell; absent for who may not. */
  onAdd: ((cell: Cell) => void) | undefined;
  /** Swaps a duty; absent for who may not. */
  onSwap: ((duty: RosterRow) => void) | undefined;
}

/** The roster as a table: a platform a row, a day a column. */
export function DutyGrid(props: DutyGridProps) {
  const { week, platforms, people, today, withPhones, onAdd, onSwap } = props;
  return (
    <div
      className={styles["scroll"]}
      role="region"
      aria-label={t("calendar.duty.title")}
      // What scrolls must be reached by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={styles["grid"]}>
        <thead>
          <tr>
            <th scope="col">{t("calendar.duty.platform")}</th>
            {week.days.map(({ day, mark, is_working: isWorking }) => (
              <th key={day} scope="col" data-today={day === today} data-rest={!isWorking}>
                <span className={styles["day"]}>
                  {weekdayWord(day)} {shortDay(day)}
                </span>{" "}
                <DayMarkSign mark={mark} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {platforms.map((platform) => (
            <tr key={platform.id}>
              <th scope="row">{platform.name}</th>
              {week.days.map(({ day, is_working: isWorking }) => (
                <td key={day} data-today={day === today} data-rest={!isWorking}>
                  <div className={styles["people"]}>
                    {inCell(week.duties, platform.id, day).map((duty) => (
                      <DutyChip
                        key={duty.id}
                        duty={duty}
                        name={(id) => nameIn(people, id)}
                        phone={
                          withPhones
                            ? (people.find((one) => one.id === duty.person_id)?.phone ?? null)
                            : null
                        }
                        warnings={warningsOf(duty, week.warnings)}
                        onSwap={onSwap}
                      />
                    ))}
                    {onAdd && (
                      <button
                        type="button"
                        className={styles["add"]}
                        aria-label={t("calendar.duty.add_in", {
                          where: platform.name,
                          day: formatDay(day),
                        })}
                        title={t("calendar.duty.add")}
                        onClick={() => onAdd({ platform, day })}
                      >
                        <Icon name="plus" size={0.95} />
                      </button>
                    )}
                  </div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
