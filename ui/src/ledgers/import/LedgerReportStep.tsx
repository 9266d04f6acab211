import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useEffect, useRef } from "react";
import { StatusTag } from "../../components/StatusTag";
import { formatCount } from "../../components/format";
import type { LedgerKind, LedgerReport } from "../../ipc/generated";
import styles from "../../requests/import/import.module.css";
import { ProblemTable } from "../../requests/import/ProblemTable";
import { t } from "../../texts/t";
import { ROOM_OF } from "../kinds";
import { figuresOf, headlineOf, problemLines, toneOf } from "./report";

/** Props of `LedgerReportStep`. */
export interface LedgerReportStepProps {
  kind: LedgerKind;
  report: LedgerReport;
  fileName: string;
  onBack: () => void;
  onImport: () => void;
  onAnother: () => void;
}

/** What an import would do or did, and every row that was not taken. */
export function LedgerReportStep(props: LedgerReportStepProps) {
  const { kind, report, fileName, onBack, onImport, onAnother } = props;
  const head = useRef<HTMLHeadingElement>(null);
  const navigate = useNavigate();
  const search = kind === "platforms" ? { tab: kind } : {};

  useEffect(() => {
    head.current?.focus();
  }, []);

  return (
    <>
      <section className={styles["report"]}>
        <StatusTag tone={toneOf(report)}>
          {t(report.dry_run ? "requests.report.trial_tag" : "requests.report.done_tag")}
        </StatusTag>
        <h2 ref={head} tabIndex={-1} className={styles["headline"]}>
          {headlineOf(report)}
        </h2>
        <dl className={styles["figures"]}>
          {figuresOf(report).map(({ key, n, label }) => (
            <div key={key} className={styles["figure"]} data-key={key} data-none={n === 0}>
              <dt>{label}</dt>
              <dd>{formatCount(n)}</dd>
            </div>
          ))}
        </dl>
        <p className={styles["note"]}>
          {t(report.dry_run ? "requests.report.trial_note" : "requests.report.done_note")}
        </p>
      </section>
      {report.rejected.length > 0 && (
        <ProblemTable problems={problemLines(report)} fileName={fileName} />
      )}
      <footer className={styles["foot"]}>
        <span className={styles["foot-words"]} />
        {report.dry_run ? (
          <>
            <Button onClick={onBack}>{t("requests.report.back")}</Button>
            <Button type="primary" disabled={report.imported === 0} onClick={onImport}>
              {t("ledgers.report.import", { n: formatCount(report.imported) })}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onAnother}>{t("requests.report.another")}</Button>
            <Button type="primary" onClick={() => void navigate({ to: ROOM_OF[kind], search })}>
              {t("ledgers.report.to_list")}
            </Button>
          </>
        )}
      </footer>
    </>
  );
}
