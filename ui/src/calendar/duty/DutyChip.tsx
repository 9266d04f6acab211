import { App, Dropdown } from "antd";
import { Icon } from "../../components/icons";
import type { RosterRow, DutyWarningRow } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { choice, failureSentence, t } from "../../texts/t";
import styles from "./duty.module.css";

/** Props of `DutyChip`. */
export interface DutyChipProps {
  duty: RosterRow;
  name: (id: string | null) => string;
  phone: string | null;
  warnings: readonly DutyWarningRow[];
  onSwap: ((duty: RosterRow) => void) | undefined;
}

/** Somebody on duty, with what can be done about it. */
export function DutyChip({ duty, name, phone, warnings, onSwap }: DutyChipProps) {
  const { message } = App.useApp();
  const remove = useOrder("remove_duty");
  const who = name(duty.person_id);
  const shift = choice("duty_shift", duty.shift);
  const notes = [
    duty.swapped_from &&
      t("calendar.duty.swapped_from", {
        who: name(duty.swapped_from),
        reason: duty.swap_reason ?? "",
      }),
    duty.remark,
    ...warnings.map((warning) => choice("duty_warning_kind", warning.kind)),
  ].filter(Boolean);
  const words = (
    <>
      <span className={styles["main"]}>
        <span className={styles["who"]}>{who}</span>
        {duty.shift !== "day" && <span className={styles["shift"]}>{shift}</span>}
        {duty.swapped_from && <Icon name="half" size={0.9} />}
        {warnings.length > 0 && <Icon name="rise" size={0.95} />}
      </span>
      {phone && <span className={styles["phone"]}>{phone}</span>}
    </>
  );
  const spoken = [t("calendar.duty.of", { who, shift }), ...notes].join(" ");
  if (!onSwap) {
    return (
      <span className={styles["chip"]} data-warned={warnings.length > 0} title={notes.join("\n")}>
        {words}
      </span>
    );
  }
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: [
          { key: "swap", label: t("calendar.duty.swap") },
          { key: "remove", label: t("calendar.duty.remove"), danger: true },
        ],
        onClick: ({ key }) => {
          if (key === "swap") onSwap(duty);
          else {
            remove.mutate(
              { id: duty.id },
              {
                onSuccess: () => void message.success(t("calendar.duty.removed")),
                onError: (error) => void message.error(failureSentence(error.failure)),
              },
            );
          }
        },
      }}
    >
      <button
        type="button"
        className={styles["chip"]}
        data-warned={warnings.length > 0}
        aria-label={spoken}
        title={notes.join("\n")}
      >
        {words}
      </button>
    </Dropdown>
  );
}
