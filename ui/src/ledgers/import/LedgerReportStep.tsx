import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { formatCount } from "../../components/format";
import { ReportFrame } from "../../components/importing/ReportFrame";
import type { LedgerKind, LedgerReport } from "../../ipc/generated";
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

/** What an import of a ledger would do or did. */
export function LedgerReportStep(props: LedgerReportStepProps) {
  const { kind, report, fileName, onBack, onImport, onAnother } = props;
  const navigate = useNavigate();
  const search = kind === "platforms" ? { tab: kind } : {};
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
    </ReportFrame>
  );
}
