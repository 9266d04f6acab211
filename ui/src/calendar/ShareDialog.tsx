import { App, Button, Checkbox, Input, Modal } from "antd";
import { useState } from "react";
import { FailureNotice } from "../components/FailureNotice";
import { call, saveText } from "../ipc/call";
import { failureOf } from "../ipc/failure";
import type { CalendarAsk } from "../ipc/generated";
import { useAsk, useOrder } from "../ipc/queries";
import { failureSentence, t } from "../texts/t";
import styles from "./dialogs.module.css";

/** Props of `ShareDialog`. */
export interface ShareDialogProps {
  open: boolean;
  /** What is in sight, to be saved as it is. */
  ask: CalendarAsk;
  close: () => void;
}

/** The calendar for a phone or another program: saved once, or kept up to date in a folder. */
export function ShareDialog({ open, ask, close }: ShareDialogProps) {
  return (
    <Modal
      open={open}
      title={t("calendar.share.title")}
      width="38rem"
      footer={null}
      destroyOnHidden
      onCancel={close}
    >
      <p className={styles["subject"]}>{t("calendar.share.privacy")}</p>
      <SaveOnce ask={ask} />
      <KeptFile />
    </Modal>
  );
}

function SaveOnce({ ask }: { ask: CalendarAsk }) {
  const { message } = App.useApp();
  const [failed, setFailed] = useState<unknown>(null);
  async function save(): Promise<void> {
    setFailed(null);
    try {
      const file = await call("calendar_ics", ask);
      await saveText(file.text, file.file_name);
      void message.success(t("calendar.share.saved", { n: file.count }));
    } catch (reason) {
      setFailed(reason);
    }
  }
  return (
    <section className={styles["part"]}>
      <h3>{t("calendar.share.once")}</h3>
      <p className={styles["hint"]}>{t("calendar.share.once_text")}</p>
      {failed !== null && <FailureNotice failed={failed} />}
      <div className={styles["line"]}>
        <Button onClick={() => void save()}>{t("calendar.share.save")}</Button>
      </div>
    </section>
  );
}

function KeptFile() {
  const state = useAsk("calendar_file", {});
  const keep = useOrder("keep_calendar_file");
  const [folder, setFolder] = useState<string | null>(null);
  const [isOwn, setIsOwn] = useState<boolean | null>(null);
  if (!state.data) return null;
  const { path, has_failed: hasFailed } = state.data;
  const typed = folder ?? state.data.folder ?? "";
  const own = isOwn ?? (path === null ? true : state.data.is_own);
  const problem = keep.error ? failureOf(keep.error).fields[0] : undefined;
  return (
    <section className={styles["part"]}>
      <h3>{t("calendar.share.kept")}</h3>
      <p className={styles["hint"]}>{t("calendar.share.kept_text")}</p>
      {path !== null && <p className={styles["path"]}>{path}</p>}
      {hasFailed && (
        <p role="alert" className={styles["problem"]}>
          {t("calendar.share.has_failed")}
        </p>
      )}
      <div className={styles["line"]}>
        <Input
          className={styles["grow"]}
          aria-label={t("calendar.share.folder")}
          placeholder={t("calendar.share.folder_example")}
          status={problem ? "error" : ""}
          value={typed}
          onChange={(event) => setFolder(event.target.value)}
        />
        <Button
          type="primary"
          disabled={typed.trim() === ""}
          loading={keep.isPending}
          onClick={() => keep.mutate({ folder: typed.trim(), is_own: own })}
        >
          {t(path === null ? "calendar.share.keep" : "calendar.share.change")}
        </Button>
        {path !== null && (
          <Button
            onClick={() => keep.mutate({ is_own: false }, { onSuccess: () => setFolder("") })}
          >
            {t("calendar.share.give_up")}
          </Button>
        )}
      </div>
      <div className={styles["line"]}>
        <Checkbox checked={own} onChange={(event) => setIsOwn(event.target.checked)}>
          {t("calendar.share.own")}
        </Checkbox>
      </div>
      {problem && (
        <p role="alert" className={styles["problem"]}>
          {failureSentence(problem)}
        </p>
      )}
      {keep.error && !problem && <FailureNotice failed={keep.error} />}
    </section>
  );
}
