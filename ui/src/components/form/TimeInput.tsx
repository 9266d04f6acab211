import { Button, Input } from "antd";
import { useState } from "react";
import { t } from "../../texts/t";
import { clockOf, parseClock } from "../clock-time";
import { isUnread, unread, unreadText } from "./unread";
import styles from "./form.module.css";

/** Props of `TimeInput`; `Field` fills in `id`, `value` and `onChange`. */
export interface TimeInputProps {
  id?: string;
  /** `HH:MM`, null when empty. */
  value?: string | null;
  onChange?: (clock: string | null) => void;
  disabled?: boolean;
  /** The button that enters the present time: 现在结束; none without it. */
  now?: string;
  "aria-label"?: string;
}

/** A time of day, typed in any usual way (1405, 14:05, 下午2点半) or taken from the clock. */
export function TimeInput({ value = null, onChange, now, ...rest }: TimeInputProps) {
  const [typed, setTyped] = useState<string | null>(null);

  function take(text: string): void {
    setTyped(text);
    if (text.trim() === "") onChange?.(null);
    else onChange?.(parseClock(text) ?? unread(text));
  }

  return (
    <Input
      {...rest}
      autoComplete="off"
      placeholder={t("common.time.placeholder")}
      value={typed ?? shown(value)}
      onChange={(event) => take(event.target.value)}
      onBlur={() => setTyped(null)}
      suffix={
        now && (
          <Button
            type="link"
            size="small"
            className={styles["day-button"]}
            disabled={rest.disabled}
            onClick={() => {
              setTyped(null);
              onChange?.(clockOf(new Date().toISOString()));
            }}
          >
            {now}
          </Button>
        )
      }
    />
  );
}

function shown(value: string | null): string {
  if (value === null) return "";
  return isUnread(value) ? unreadText(value) : value;
}
