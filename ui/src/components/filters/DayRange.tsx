import { Button, Popover } from "antd";
import { useState } from "react";
import { t } from "../../texts/t";
import { DayInput } from "../form/DayInput";
import { isUnread } from "../form/unread";
import { formatDay } from "../format";
import { Icon } from "../icons";
import { monthSpan } from "./spans";
import styles from "./filters.module.css";

/** Props of `DayRange`. */
export interface DayRangeProps {
  /** What the days are of: 咨询日期. */
  name: string;
  from: string | undefined;
  to: string | undefined;
  /** The casebook's day, for the ready spans. */
  today: string;
  onPick: (from: string | undefined, to: string | undefined) => void;
}

/** A span of days, with the spans people ask for most. */
export function DayRange({ name, from, to, today, onPick }: DayRangeProps) {
  const [open, setOpen] = useState(false);
  const year = today.slice(0, 4);
  const spans = [
    { label: t("common.filter.this_month"), ...monthSpan(today, 0) },
    { label: t("common.filter.last_month"), ...monthSpan(today, 1) },
    { label: t("common.filter.this_year"), from: `${year}-01-01`, to: `${year}-12-31` },
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
          <div className={styles["spans"]}>
            {spans.map((span) => (
              <Button
                key={span.label}
                size="small"
                aria-pressed={from === span.from && to === span.to}
                type={from === span.from && to === span.to ? "primary" : "default"}
                onClick={() => onPick(span.from, span.to)}
              >
                {span.label}
              </Button>
            ))}
          </div>
          <End name={t("common.filter.from")} value={from} onPick={(day) => onPick(day, to)} />
          <End name={t("common.filter.to")} value={to} onPick={(day) => onPick(from, day)} />
        </div>
      }
    >
      <Button aria-expanded={open} icon={<Icon name="calendar" size={1.1} />}>
        {rangeText(name, from, to)}
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
    <div className={styles["end"]}>
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

function rangeText(name: string, from: string | undefined, to: string | undefined): string {
  if (from && to) return t("common.filter.both", { from: formatDay(from), to: formatDay(to) });
  if (from) return t("common.filter.since", { from: formatDay(from) });
  if (to) return t("common.filter.until", { to: formatDay(to) });
  return name;
}
