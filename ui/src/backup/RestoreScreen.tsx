import { Button, Input } from "antd";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Door } from "../casebook/Door";
import { FailureNotice } from "../components/FailureNotice";
import { PassphraseInput } from "../components/form/PassphraseInput";
import { call } from "../ipc/call";
import type { BackupRow, Restored } from "../ipc/generated";
import { refreshAfter } from "../ipc/queries";
import { t } from "../texts/t";
import { BackupChoice } from "./BackupChoice";
import { Progressing } from "./Progressing";
import { RestoredScreen } from "./RestoredScreen";
import { useRunning } from "./use-running";
import styles from "./backup.module.css";

/** 从备份恢复: where the backup is, which one, and what opens it. */
export function RestoreScreen({ onBack }: { onBack: () => void }) {
  const client = useQueryClient();
  const [folder, setFolder] = useState("");
  const [found, setFound] = useState<BackupRow[] | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [secret, setSecret] = useState("");
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);
  const [done, setDone] = useState<Restored | null>(null);
  const { run, cancel } = useRunning(busy);

  // What is plugged in is offered without a path.
  useEffect(() => {
    let stopped = false;
    void call("list_backups", {})
      .catch(() => ({ backups: [] }))
      .then(({ backups }) => {
        const [newest] = backups;
        if (stopped || !newest) return;
        setFound(backups);
        setChosen(newest.folder);
      });
    return () => {
      stopped = true;
    };
  }, []);

  async function find(): Promise<void> {
    setFailed(null);
    try {
      const { backups } = await call("list_backups", { folder });
      setFound(backups);
      setChosen(backups[0]?.folder ?? null);
    } catch (reason) {
      setFound(null);
      setFailed(reason);
    }
  }

  // Called directly and not as an order: the casebook is open from now on, and asking for its
  // status would take the only sight of what was brought back away.
  async function restore(backup: string): Promise<void> {
    setBusy(true);
    setFailed(null);
    try {
      setDone(await call("restore_backup", { folder: backup, secret }));
      setSecret("");
    } catch (reason) {
      setFailed(reason);
    } finally {
      setBusy(false);
    }
  }

  if (done) {
    return (
      <RestoredScreen done={done} onDone={() => void refreshAfter(client, "restore_backup")} />
    );
  }
  return (
    <Door title={t("backup.restore.title")} hint={t("backup.restore.lead")} wide>
      {run ? (
        <Progressing words={t("backup.restore.running")} run={run} cancel={cancel} />
      ) : (
        <form
          className={styles["form"]}
          aria-label={t("backup.restore.title")}
          onSubmit={(event) => {
            event.preventDefault();
            if (chosen === null) void find();
            else if (secret.trim() !== "") void restore(chosen);
          }}
        >
          <label>
            <span className={styles["label"]}>{t("backup.restore.folder")}</span>
            <Input
              autoFocus
              value={folder}
              spellCheck={false}
              placeholder={t("backup.place.example")}
              onChange={(event) => {
                setFolder(event.target.value);
                setFound(null);
                setChosen(null);
              }}
            />
            <small>{t("backup.restore.folder_hint")}</small>
          </label>
          {found !== null && found.length === 0 && (
            <p className={styles["warning"]} role="status">
              {t("backup.restore.none")}
            </p>
          )}
          {found !== null && found.length > 0 && (
            <>
              <BackupChoice backups={found} value={chosen} onChange={setChosen} />
              <label>
                <span className={styles["label"]}>{t("backup.restore.secret")}</span>
                <PassphraseInput
                  autoComplete="current-password"
                  value={secret}
                  onChange={setSecret}
                  aria-label={t("backup.restore.secret")}
                />
                <small>{t("backup.restore.secret_hint")}</small>
              </label>
            </>
          )}
          {failed !== null && <FailureNotice failed={failed} />}
          <footer className={styles["foot"]}>
            <Button size="large" onClick={onBack}>
              {t("backup.restore.back")}
            </Button>
            {chosen === null ? (
              <Button size="large" type="primary" htmlType="submit" disabled={folder.trim() === ""}>
                {t("backup.restore.find")}
              </Button>
            ) : (
              <Button size="large" type="primary" htmlType="submit" disabled={secret.trim() === ""}>
                {t("backup.restore.go")}
              </Button>
            )}
          </footer>
        </form>
      )}
    </Door>
  );
}
