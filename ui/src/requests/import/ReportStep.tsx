import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { formatCount } from "../../components/format";
import { ReportFrame } from "../../components/importing/ReportFrame";
import primary from "../../disputes/primary.module.css";
import type { ImportReport } from "../../ipc/generated";
import { t } from "../../texts/t";
import { figuresOf, headlineOf, problemLines, toneOf } from "./report";

/** Props of `ReportStep`. */
export interface ReportStepProps {
  report: ImportReport;
  fileName: string;
  onBack: () => void;
  onImport: () => void;
  onAnother: () => void;
}

/** What an import of requests would do or did. */
export function ReportStep({ report, fileName, onBack, onImport, onAnother }: ReportStepProps) {
  const changes = report.imported + report.updated;
  return (
    <ReportFrame
      isTrial={report.dry_run}
      tone={toneOf(report)}
      headline={headlineOf(report)}
      figures={figuresOf(report)}
      problems={problemLines(report)}
      fileName={fileName}
    >
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
    </ReportFrame>
  );
}
