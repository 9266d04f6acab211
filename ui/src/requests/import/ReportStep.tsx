import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useEffect, useRef } from "react";
import { StatusTag } from "../../components/StatusTag";
import { formatCount } from "../../components/format";
import primary from "../../disputes/primary.module.css";
import type { ImportReport } from "../../ipc/generated";
import { t } from "../../texts/t";
import { ProblemTable } from "./ProblemTable";
import { figuresOf, headlineOf, problemLines, toneOf } from "./report";
import styles from "./import.module.css";

/** Props of `ReportStep`. */
export interface ReportStepProps {
  report: ImportReport;
  fileName: string;
  onBack: () => void;
  onImport: () => void;
  onAnother: () => void;
}

/** What an import would do or did: the sum in a sentence, the figures, and every row that was not taken. */
export function ReportStep({ report, fileName, onBack, onImport, onAnother }: ReportStepProps) {
  const head = useRef<HTMLHeadingElement>(null);
  const changes = report.imported + report.updated;

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
            <Button type="primary" disabled={changes === 0} onClick={onImport}>
              {t("requests.report.import", { n: formatCount(changes) })}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onAnother}>{t("requests.report.another")}</Button>
            <Link to="/requests" className={primary["link"]}>
              {t("requests.report.to_list")}
            </Link>
          </>
        )}
      </footer>
    </>
  );
}
