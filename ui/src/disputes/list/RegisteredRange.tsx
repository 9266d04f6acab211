import { Button, Popover } from "antd";
import { useState } from "react";
import { DayInput } from "../../components/form/DayInput";
import { isUnread } from "../../components/form/unread";
import { Icon } from "../../components/icons";
import { t } from "../../texts/t";
import { Chip } from "../Chip";
import { monthOf } from "./filters";
import { shortDay } from "../short-day";
import styles from "./list.module.css";

/** Props of `RegisteredRange`. */
export interface RegisteredRangeProps {
  from: string | undefined;
  to: string | undefined;
  today: string;
  onPick: (from: string | undefined, to: string | undefined) => void;
}

/** 登记日期 from and to, with the spans people ask for most. */
export function RegisteredRange({ from, to, today, onPick }: RegisteredRangeProps) {
  const [open, setOpen] = useState(false);
  const year = today.slice(0, 4);
  const spans = [
    { name: t("disputes.range.this_month"), ...monthOf(today, 0) },
    { name: t("disputes.range.last_month"), ...monthOf(today, 1) },
    { name: t("disputes.range.this_year"), from: `${year}-01-01`, to: `${year}-12-31` },
  ];
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomLeft"
      destroyOnHidden
      content={
        <div className={styles["range"]}>
          <div className={styles["presets"]}>
            {spans.map((span) => (
              <Chip
                key={span.name}
                chosen={from === span.from && to === span.to}
                onChoose={() => onPick(span.from, span.to)}
              >
                {span.name}
              </Chip>
            ))}
          </div>
          <End name={t("disputes.range.from")} value={from} onPick={(day) => onPick(day, to)} />
          <End name={t("disputes.range.to")} value={to} onPick={(day) => onPick(from, day)} />
        </div>
      }
    >
      <Button
        className={styles["range-button"]}
        data-blank={!from && !to}
        aria-expanded={open}
        icon={<Icon name="calendar" size={1.1} />}
      >
        {rangeText(from, to, today)}
      </Button>
    </Popover>
  );
}

interface EndProps {
  name: string;
  value: string | undefined;
  onPick: (day: string | undefined) => void;
}

/** One end of the span. A day half typed filters nothing yet. */
function End({ name, value, onPick }: EndProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <div>
      <span aria-hidden="true">{name}</span>
      <DayInput
        aria-label={name}
        value={typed ?? value ?? null}
        onChange={(day) => {
          const isHalf = isUnread(day);
          setTyped(isHalf ? day : null);
          if (!isHalf) onPick(day ?? undefined);
        }}
      />
    </div>
  );
}

function rangeText(from: string | undefined, to: string | undefined, today: string): string {
  const name = (day: string): string => shortDay(day, today);
  if (from && to) return t("disputes.range.both", { from: name(from), to: name(to) });
  if (from) return t("disputes.range.since", { from: name(from) });
  if (to) return t("disputes.range.until", { to: name(to) });
  return t("disputes.column.registered_on");
}
