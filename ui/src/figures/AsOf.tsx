import { useState } from "react";
import { DayInput } from "../components/form/DayInput";
import { isUnread } from "../components/form/unread";
import { t } from "../texts/t";
import styles from "./figures.module.css";

/** Props of `AsOf`. */
export interface AsOfProps {
  day: string | undefined;
  /** No casebook is known of a later day. */
  today: string;
  onPick: (day: string | undefined) => void;
}

/** The day at whose end the casebook is looked at; now where empty. A day half typed changes nothing yet. */
export function AsOf({ day, today, onPick }: AsOfProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <span className={styles["as-of"]}>
      <span aria-hidden="true">{t("figures.as_of")}</span>
      <DayInput
        aria-label={t("figures.as_of")}
        latest={today}
        value={typed ?? day ?? null}
        onChange={(picked) => {
          const isHalf = isUnread(picked);
          setTyped(isHalf ? picked : null);
          if (!isHalf) onPick(picked ?? undefined);
        }}
      />
    </span>
  );
}
