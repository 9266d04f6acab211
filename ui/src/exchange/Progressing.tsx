import { Button, Progress } from "antd";
import { t } from "../texts/t";
import type { Running } from "./use-exchange";
import styles from "./exchange.module.css";

/** How far an exchange is, and a way to stop it. */
export function Progressing(props: { words: string; run: Running; cancel: () => void }) {
  const { words, run, cancel } = props;
  const percent = run.total > 0 ? Math.floor((run.done / run.total) * 100) : 0;
  return (
    <section aria-label={words} aria-busy="true">
      <Progress percent={percent} status="active" aria-label={words} />
      <p className={styles["quiet"]} role="status">
        {words}
      </p>
      <Button autoFocus size="large" onClick={cancel} loading={run.stopping}>
        {t("exchange.run.stop")}
      </Button>
    </section>
  );
}
