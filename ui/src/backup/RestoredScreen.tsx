import { Button } from "antd";
import { Door } from "../casebook/Door";
import { formatCount, formatInstant } from "../components/format";
import type { Restored } from "../ipc/generated";
import { t } from "../texts/t";
import styles from "./backup.module.css";

/** What came back, and what is to be done next. */
export function RestoredScreen({ done, onDone }: { done: Restored; onDone: () => void }) {
  const words = t("backup.restore.done_words", {
    at: formatInstant(done.made_at),
    disputes: formatCount(done.disputes),
  });
  return (
    <Door title={t("backup.restore.done")} hint={words} wide>
      <div className={styles["form"]} role="status">
        {done.attachments_missing > 0 && (
          <p className={styles["warning"]}>
            {t("backup.restore.missing", { n: formatCount(done.attachments_missing) })}
          </p>
        )}
        {done.keeps_identity && <p className={styles["warning"]}>{t("backup.restore.identity")}</p>}
        {!done.is_open && <p className={styles["text"]}>{t("backup.restore.locked")}</p>}
        <p className={styles["text"]}>{t("backup.restore.place")}</p>
        <footer className={styles["foot"]}>
          <Button type="primary" size="large" autoFocus onClick={onDone}>
            {t("backup.restore.enter")}
          </Button>
        </footer>
      </div>
    </Door>
  );
}
