import { Button } from "antd";
import { useState } from "react";
import { useCasebook } from "../app/casebook";
import { FailureNotice } from "../components/FailureNotice";
import { formatInstant } from "../components/format";
import { FormSection } from "../components/form/FormSection";
import { PassphraseInput } from "../components/form/PassphraseInput";
import { StatusTag } from "../components/StatusTag";
import type { BackupOverview } from "../ipc/generated";
import { useOrder } from "../ipc/queries";
import { choice, t } from "../texts/t";
import { Progressing } from "./Progressing";
import { useRunning } from "./use-running";
import { drillWords } from "./words";
import styles from "./backup.module.css";

/** 恢复演练: proves the newest backup with what would be at hand after a loss. */
export function DrillSection({ overview }: { overview: BackupOverview }) {
  const { data: casebook } = useCasebook();
  const order = useOrder("drill_restore");
  const { run, cancel } = useRunning(order.isPending);
  const [secret, setSecret] = useState("");
  const { last_drill_at: at, last_drill: found } = overview;
  const cannot = overview.backups.length === 0 || casebook?.read_only;
  return (
    <FormSection title={t("backup.drill.title")} hint={t("backup.drill.hint")}>
      <div className={styles["wide"]}>
        <p className={styles["text"]}>
          {at === null || found === null
            ? t("backup.drill.none")
            : t("backup.drill.last", {
                at: formatInstant(at),
                what: choice("drill_outcome", found),
              })}
        </p>
        {run ? (
          <Progressing words={t("backup.drill.running")} run={run} cancel={cancel} />
        ) : (
          <form
            className={styles["form"]}
            aria-label={t("backup.drill.title")}
            onSubmit={(event) => {
              event.preventDefault();
              // What was typed stays on the page no longer than it is needed.
              order.mutate({ secret }, { onSuccess: () => setSecret("") });
            }}
          >
            <label>
              <span className={styles["label"]}>{t("backup.drill.secret")}</span>
              <PassphraseInput
                autoComplete="current-password"
                value={secret}
                onChange={setSecret}
                aria-label={t("backup.drill.secret")}
              />
              <small>{t("backup.drill.secret_hint")}</small>
            </label>
            <div>
              <Button htmlType="submit" disabled={cannot || secret.trim() === ""}>
                {t("backup.drill.go")}
              </Button>
            </div>
          </form>
        )}
        <div aria-live="polite" className={styles["text"]}>
          {order.error && <FailureNotice failed={order.error} />}
          {order.data && !run && (
            <>
              <StatusTag tone={order.data.outcome === "sound" ? "good" : "urgent"}>
                {choice("drill_outcome", order.data.outcome)}
              </StatusTag>
              <p className={styles["text"]}>{drillWords(order.data)}</p>
            </>
          )}
        </div>
      </div>
    </FormSection>
  );
}
