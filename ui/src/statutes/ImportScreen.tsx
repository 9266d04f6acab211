import { useNavigate } from "@tanstack/react-router";
import { Button, Input, Progress } from "antd";
import { FailureNotice } from "../components/FailureNotice";
import { Page } from "../components/Page";
import { PageHeader } from "../components/PageHeader";
import { Field } from "../components/form/Field";
import { RecordForm } from "../components/form/RecordForm";
import { formatCount, formatInstant } from "../components/format";
import { Sheet } from "../components/reading/Sheet";
import type { StatuteImportReport, StatuteShelf } from "../ipc/generated";
import { useAsk } from "../ipc/queries";
import { t } from "../texts/t";
import { ImportReport } from "./ImportReport";
import { useImport } from "./use-import";
import styles from "./statutes.module.css";

/** Bringing a folder of statutes in: how far it is, a way to stop it, what was odd. */
export function ImportScreen() {
  const navigate = useNavigate();
  const { data, error, refetch } = useAsk("statute_shelf", {});
  return (
    <Page>
      <PageHeader
        title={t("statutes.import.title")}
        subtitle={t("statutes.import.subtitle")}
        onBack={() => void navigate({ to: "/statutes" })}
      />
      {error && <FailureNotice failed={error} retry={() => void refetch()} />}
      {data && !data.can_import && (
        <p className={styles["hint"]}>{t("statutes.import.not_here")}</p>
      )}
      {data?.can_import && <Desk shelf={data} />}
    </Page>
  );
}

function Desk({ shelf }: { shelf: StatuteShelf }) {
  const navigate = useNavigate();
  const { run, failed, folder, start, cancel } = useImport();
  const last = shelf.last_import;
  // The last step is the writing itself, so it waits at 99.
  const percent = run && run.total > 0 ? Math.floor((run.done / run.total) * 99) : 0;
  return (
    <div className={styles["sheets"]}>
      <Sheet title={t("statutes.import.folder")}>
        {run ? (
          <section aria-label={t("statutes.import.running")} aria-busy="true">
            <p>{t("statutes.import.running")}</p>
            <Progress percent={percent} status="active" aria-label={t("statutes.import.running")} />
            <p className={styles["quiet"]} role="status">
              {run.total === 0
                ? t("statutes.import.looking")
                : t("statutes.import.count", {
                    done: formatCount(run.done),
                    total: formatCount(run.total),
                  })}
            </p>
            <Button autoFocus onClick={cancel} loading={run.stopping}>
              {t("statutes.import.cancel")}
            </Button>
          </section>
        ) : (
          <>
            <p className={styles["lead"]}>{t("statutes.import.lead")}</p>
            {failed !== null && <FailureNotice failed={failed} />}
            <RecordForm<{ folder: string }, StatuteImportReport>
              label={t("statutes.import.title")}
              initial={{ folder: folder ?? last?.folder ?? "" }}
              guard={false}
              saveText={t("statutes.import.start")}
              save={(values) => start(values.folder)}
            >
              <Field
                name="folder"
                label={t("statutes.import.path")}
                hint={t("statutes.import.path_hint")}
                required
                wide
              >
                <Input autoFocus placeholder={t("statutes.import.example")} spellCheck={false} />
              </Field>
            </RecordForm>
          </>
        )}
      </Sheet>
      {last && !run && (
        <Sheet
          title={t("statutes.report.title")}
          aside={
            <Button type="primary" onClick={() => void navigate({ to: "/statutes" })}>
              {t("statutes.report.to_room")}
            </Button>
          }
        >
          <p className={styles["quiet"]}>
            {t("statutes.report.when", {
              at: formatInstant(last.finished_at),
              folder: last.folder,
            })}
          </p>
          <ImportReport report={last.report} />
        </Sheet>
      )}
    </div>
  );
}
