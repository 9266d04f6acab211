import { Button, Form } from "antd";
import { useEffect, useState } from "react";
import { clockOf, durationWords, minutesBetween } from "../../components/clock-time";
import { t } from "../../texts/t";
import { type ConsultationForm, spanOf } from "../form";
import styles from "./visit.module.css";

/** How often the running time is looked at, in milliseconds. */
const TICK = 15_000;

/** 计时: runs from the start, stops with one press, and goes on if that was too early. */
export function TimerBar() {
  const form = Form.useFormInstance<ConsultationForm>();
  const held_on = Form.useWatch("held_on", form) ?? null;
  const starts_at = Form.useWatch("starts_at", form) ?? null;
  const ends_at = Form.useWatch("ends_at", form) ?? null;
  const { start, end } = spanOf({ held_on, starts_at, ends_at });
  const now = useNow(end === null);
  const minutes = minutesBetween(start, end ?? now);
  if (start === null || minutes === null) return null;
  const duration = durationWords(minutes);
  const set = (clock: string | null): void => {
    form.setFieldValue("ends_at", clock);
    void form.validateFields(["ends_at"]);
  };
  return (
    <span className={styles["timer"]} data-running={end === null}>
      <span role="timer">
        {t(end === null ? "visit.timer.running" : "visit.timer.stopped", { duration })}
      </span>
      {end === null ? (
        <Button size="small" onClick={() => set(clockOf(new Date().toISOString()))}>
          {t("visit.timer.stop")}
        </Button>
      ) : (
        <Button size="small" type="text" onClick={() => set(null)}>
          {t("visit.timer.resume")}
        </Button>
      )}
    </span>
  );
}

/** The present instant, looked at again while it runs. */
function useNow(isRunning: boolean): string {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => setNow(new Date().toISOString()), TICK);
    return () => clearInterval(timer);
  }, [isRunning]);
  return now;
}
