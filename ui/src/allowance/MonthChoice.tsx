import { Button, Select } from "antd";
import { Icon } from "../components/icons";
import { t } from "../texts/t";
import styles from "./allowance.module.css";
import { type Month, isAhead, monthAfter, monthText, parseMonth } from "./months";

/** So many months back are offered at once; earlier ones by the arrows. */
const OFFERED = 24;

/** Props of `MonthChoice`. */
export interface MonthChoiceProps {
  month: Month;
  today: string;
  onPick: (month: Month) => void;
}

/** One month, with the ways to the one before and after. */
export function MonthChoice({ month, today, onPick }: MonthChoiceProps) {
  const now = parseMonth(today.slice(0, 7)) ?? month;
  const offered = Array.from({ length: OFFERED }, (_, back) => monthText(monthAfter(now, -back)));
  const chosen = monthText(month);
  const months = offered.includes(chosen) ? offered : [...offered, chosen];
  return (
    <div className={styles["month"]} role="group" aria-label={t("allowance.month")}>
      <Button
        aria-label={t("allowance.previous")}
        title={t("allowance.previous")}
        icon={<Icon name="down" size={1.1} className={styles["left"]} />}
        onClick={() => onPick(monthAfter(month, -1))}
      />
      <Select<string>
        className={styles["months"]}
        aria-label={t("allowance.month")}
        showSearch={{ optionFilterProp: "label" }}
        value={chosen}
        options={months.map((one) => ({
          value: one,
          label: t("allowance.month_name", { ...(parseMonth(one) ?? month) }),
        }))}
        onChange={(picked) => onPick(parseMonth(picked) ?? month)}
      />
      <Button
        aria-label={t("allowance.next")}
        title={t("allowance.next")}
        disabled={isAhead(monthAfter(month, 1), today)}
        icon={<Icon name="down" size={1.1} className={styles["right"]} />}
        onClick={() => onPick(monthAfter(month, 1))}
      />
    </div>
  );
}
