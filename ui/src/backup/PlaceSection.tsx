import { App, Button, Input } from "antd";
import { useState } from "react";
import { useManagesOffice } from "../app/permissions";
import { FailureNotice } from "../components/FailureNotice";
import { FormSection } from "../components/form/FormSection";
import { failureOf } from "../ipc/failure";
import type { BackupOverview } from "../ipc/generated";
import { useOrder } from "../ipc/queries";
import { failureSentence, t } from "../texts/t";
import styles from "./backup.module.css";

/** 备份到哪里: the place, whether it is there, and choosing another. */
export function PlaceSection({ overview }: { overview: BackupOverview }) {
  const manages = useManagesOffice();
  const { folder, is_there: isThere } = overview;
  return (
    <FormSection title={t("backup.place.title")} hint={t("backup.place.hint")}>
      <div className={styles["wide"]}>
        <p className={styles["text"]}>
          {folder === null ? t("backup.place.none") : t("backup.place.here", { folder })}
        </p>
        {folder !== null && !isThere && (
          <p className={styles["warning"]}>{t("backup.place.away")}</p>
        )}
        {isThere && overview.is_on_same_disk && (
          <p className={styles["warning"]}>{t("backup.place.same_disk")}</p>
        )}
        {manages ? (
          <PlaceForm overview={overview} key={folder} />
        ) : (
          <p className={styles["quiet"]}>{t("backup.place.manager")}</p>
        )}
      </div>
    </FormSection>
  );
}

function PlaceForm({ overview }: { overview: BackupOverview }) {
  const { message } = App.useApp();
  const order = useOrder("choose_backup_place");
  const [typed, setTyped] = useState(overview.folder ?? overview.places[0] ?? "");
  const problem = order.error && failureOf(order.error).fields[0];
  return (
    <form
      className={styles["form"]}
      aria-label={t("backup.place.title")}
      onSubmit={(event) => {
        event.preventDefault();
        const done = { onSuccess: () => void message.success(t("backup.place.chosen")) };
        order.mutate({ folder: typed }, done);
      }}
    >
      {overview.places.length > 0 && (
        <div className={styles["places"]} role="group" aria-label={t("backup.place.found")}>
          {overview.places.map((place) => (
            <Button key={place} aria-pressed={place === typed} onClick={() => setTyped(place)}>
              {place}
            </Button>
          ))}
        </div>
      )}
      <label>
        <span className={styles["label"]}>{t("backup.place.path")}</span>
        <Input
          value={typed}
          spellCheck={false}
          status={problem ? "error" : ""}
          placeholder={t("backup.place.example")}
          onChange={(event) => setTyped(event.target.value)}
        />
        {problem && <small role="alert">{failureSentence(problem)}</small>}
      </label>
      {order.error && !problem && <FailureNotice failed={order.error} />}
      <div>
        <Button
          htmlType="submit"
          loading={order.isPending}
          disabled={typed.trim() === "" || (typed === overview.folder && overview.is_there)}
        >
          {t(overview.folder === null ? "backup.place.choose" : "backup.place.change")}
        </Button>
      </div>
    </form>
  );
}
