import { Button, Progress } from "antd";
import { t } from "../texts/t";
import type { Running } from "./use-running";
import styles from "./backup.module.css";

/** How far a backup, drill or restore is, and a way to stop it. */
export function Progressing(props: { words: string; run: Running; cancel: () => void }) {
  const { words, run, cancel } = props;
  const percent = run.total > 0 ? Math.min(99, Math.floor((run.done / run.total) * 100)) : 0;
  return (
    <section aria-label={words} aria-busy="true" className={styles["running"]}>
      <Progress percent={percent} status="active" aria-label={words} />
      <p className={styles["quiet"]} role="status">
        {words}
      </p>
      <Button onClick={cancel} loading={run.stopping}>
        {t("backup.stop")}
      </Button>
    </section>
  );
}
