import { Button, Progress } from "antd";
import { formatCount } from "../format";
import { t } from "../../texts/t";
import { type Run, percentOf } from "./run";
import styles from "./import.module.css";

/** Props of `RunningStep`. */
export interface RunningStepProps {
  run: Extract<Run<unknown>, { state: "running" }>;
  onCancel: () => void;
}

/** A run under way: how far it is, and a way to stop it. */
export function RunningStep({ run, onCancel }: RunningStepProps) {
  const title = t(run.dryRun ? "requests.run.trying" : "requests.run.importing");
  return (
    <section className={styles["running"]} aria-label={title} aria-busy="true">
      <h2 className={styles["running-title"]}>{title}</h2>
      <Progress percent={percentOf(run.done, run.total)} status="active" aria-label={title} />
      <p className={styles["running-words"]}>
        {run.total === 0
          ? t("requests.run.reading")
          : t("requests.run.count", { done: formatCount(run.done), total: formatCount(run.total) })}
      </p>
      <p className={styles["note"]}>
        {t(run.dryRun ? "requests.run.trial_note" : "requests.run.whole_note")}
      </p>
      <Button autoFocus onClick={onCancel} loading={run.cancelling}>
        {t(run.cancelling ? "requests.run.cancelling" : "requests.run.cancel")}
      </Button>
    </section>
  );
}
