import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { Icon } from "../components/icons";
import { t } from "../texts/t";
import { idleState, watchInput } from "./idle";
import styles from "./IdleLock.module.css";
import { usePreferences } from "./preferences";

/** Locks the casebook when nobody has used it for a while, with a minute's notice. */
export function IdleLock({ lock }: { lock: () => void }) {
  const { idleMinutes } = usePreferences();
  const [seconds, setSeconds] = useState<number | null>(null);
  const onDue = useRef(lock);

  useEffect(() => {
    onDue.current = lock;
  });

  useEffect(() => {
    let last = Date.now();
    const stop = watchInput(() => {
      last = Date.now();
      setSeconds(null);
    });
    const timer = setInterval(() => {
      const now = idleState(last, Date.now(), idleMinutes);
      setSeconds(now.state === "notice" ? now.seconds : null);
      if (now.state !== "due") return;
      last = Date.now();
      onDue.current();
    }, 1000);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [idleMinutes]);

  if (seconds === null) return null;
  return (
    <div className={styles["notice"]} role="alert">
      <Icon name="lock" size={1.5} className={styles["icon"]} />
      <div className={styles["words"]}>
        <strong>{t("casebook.idle.title")}</strong>
        <p>{t("casebook.idle.text")}</p>
        <p className={styles["left"]} aria-hidden="true">
          {t("casebook.idle.left", { n: seconds })}
        </p>
      </div>
      <Button type="primary" onClick={() => setSeconds(null)}>
        {t("casebook.idle.stay")}
      </Button>
    </div>
  );
}
