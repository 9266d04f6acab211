import { Select } from "antd";
import { t } from "../../texts/t";
import { dayAfter } from "./filters";
import { shortDay } from "../short-day";
import styles from "./list.module.css";

/** Within how many days a limit ends; -1 is already over. */
const SPANS = [-1, 3, 7, 15] as const;

/** Props of `DueSelect`. */
export interface DueSelectProps {
  dueBy: string | undefined;
  today: string;
  onPick: (dueBy: string | undefined) => void;
}

/** 期限将至: matters whose limit ends soon, or has ended. */
export function DueSelect({ dueBy, today, onPick }: DueSelectProps) {
  const options = SPANS.map((days) => ({
    value: dayAfter(today, days),
    label: days < 0 ? t("disputes.due.over") : t("disputes.due.within", { n: days }),
  }));
  if (dueBy && !options.some((one) => one.value === dueBy)) {
    options.push({ value: dueBy, label: t("disputes.due.by", { day: shortDay(dueBy, today) }) });
  }
  return (
    <Select<string>
      className={styles["bare"]}
      aria-label={t("disputes.due.label")}
      placeholder={t("disputes.due.label")}
      allowClear
      popupMatchSelectWidth={false}
      value={dueBy}
      options={options}
      onChange={(picked: string | undefined) => onPick(picked)}
    />
  );
}
