import type { DayMark } from "../ipc/generated";
import { t } from "../texts/t";
import styles from "./calendar.module.css";

/** 休 or 班, as every Chinese calendar prints it beside the day. */
export function DayMarkSign({ mark }: { mark: DayMark | null | undefined }) {
  if (!mark) return null;
  return (
    <span className={styles["mark"]} data-mark={mark} title={t(`calendar.mark.${mark}`)}>
      {t(`calendar.sign.${mark}`)}
    </span>
  );
}
