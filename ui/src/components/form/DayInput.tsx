import { Button, Calendar, Input, Popover } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import { t } from "../../texts/t";
import { formatDay, parseDay } from "../format";
import { Icon } from "../icons";
import styles from "./form.module.css";
import { isUnread, unread, unreadText } from "./unread";

/** Props of `DayInput`; `Field` fills in `id`, `value` and `onChange`. */
export interface DayInputProps {
  id?: string;
  /** `YYYY-MM-DD`, null when empty. */
  value?: string | null;
  onChange?: (day: string | null) => void;
  disabled?: boolean;
  /** The last day that may be picked. */
  latest?: string;
  "aria-label"?: string;
}

/** A calendar day, typed in any usual way (20220105, 2022-1-5, 2022年1月5日) or picked. */
export function DayInput({ value = null, onChange, latest, disabled, ...rest }: DayInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const day = value !== null && !isUnread(value) ? value : null;

  function take(text: string): void {
    setTyped(text);
    if (text.trim() === "") onChange?.(null);
    else onChange?.(parseDay(text) ?? unread(text));
  }

  function pick(picked: string): void {
    setTyped(null);
    setOpen(false);
    onChange?.(picked);
  }

  const calendar = (
    <div className={styles["calendar"]}>
      <Calendar
        fullscreen={false}
        value={day === null ? dayjs() : dayjs(day)}
        validRange={latest ? [dayjs("1900-01-01"), dayjs(latest)] : undefined}
        onSelect={(date, { source }) => source === "date" && pick(date.format("YYYY-MM-DD"))}
      />
      <Button type="link" size="small" onClick={() => pick(dayjs().format("YYYY-MM-DD"))}>
        {t("common.action.today")}
      </Button>
    </div>
  );

  return (
    <Input
      {...rest}
      disabled={disabled}
      autoComplete="off"
      placeholder={t("common.day.placeholder")}
      value={typed ?? shown(value)}
      onChange={(event) => take(event.target.value)}
      onBlur={() => setTyped(null)}
      suffix={
        <Popover
          open={open}
          onOpenChange={setOpen}
          trigger="click"
          placement="bottomRight"
          destroyOnHidden
          content={calendar}
        >
          <Button
            type="text"
            size="small"
            disabled={disabled}
            className={styles["day-button"]}
            icon={<Icon name="calendar" />}
            aria-label={t("common.action.pick_day")}
            title={t("common.action.pick_day")}
          />
        </Popover>
      }
    />
  );
}

function shown(value: string | null): string {
  if (value === null) return "";
  return isUnread(value) ? unreadText(value) : formatDay(value);
}
