import { useRef, useState } from "react";
import { tidy } from "../../components/filters/spans";
import { LeaveGuard } from "../../components/form/LeaveGuard";
import type { ImportLedger, LedgerKind, LedgerReport } from "../../ipc/generated";
import { useAsk, useOrder } from "../../ipc/queries";
import { type Run, useRun } from "../../components/importing/run";
import { RunningStep } from "../../components/importing/RunningStep";
import { type Step, Steps } from "../../components/importing/Steps";
import { t } from "../../texts/t";
import type { TakenLedger } from "./LedgerImportScreen";
import { LedgerMappingStep } from "./LedgerMappingStep";
import { LedgerReportStep } from "./LedgerReportStep";
import type { LedgerEdits } from "./mapping";

/** What a person has decided about a ledger. */
export interface LedgerDecisions {
  sheet?: string | undefined;
  headerRow?: number | undefined;
  profile?: string | undefined;
  edits: LedgerEdits;
  platformId: string | null;
}

interface LedgerDeskProps {
  kind: LedgerKind;
  taken: TakenLedger;
  onAnother: () => void;
}

/** Everything after the file was taken: mapping, trial, import, report. */
export function LedgerDesk({ kind, taken, onAnother }: LedgerDeskProps) {
  const [decisions, setDecisions] = useState<LedgerDecisions>({ edits: {}, platformId: null });
  const order = useOrder("import_ledger");
  const { run, start, cancel, reset } = useRun<ImportLedger, LedgerReport>(order.mutateAsync);
  const last = useRef<ImportLedger>(null);
  const running = useRef(true);
  const preview = useAsk(
    "preview_ledger",
    tidy({
      kind,
      upload_id: taken.uploadId,
      sheet: decisions.sheet,
      header_row: decisions.headerRow,
      profile: decisions.profile,
    }),
    { keepPrevious: true },
  );

  function begin(request: ImportLedger): void {
    last.current = request;
    start(request);
  }

  return (
    <>
      {/* Gone with the run, as its question would no longer be true. */}
      {run.state === "running" && <LeaveGuard unsaved={running} words={leaveWords()} />}
      <Steps at={stepOf(run)} />
      {run.state === "running" && <RunningStep run={run} onCancel={cancel} />}
      {run.state === "reported" && (
        <LedgerReportStep
          key={String(run.report.dry_run)}
          kind={kind}
          report={run.report}
          fileName={taken.first.file_name}
          onBack={reset}
          onImport={() => last.current && begin({ ...last.current, dry_run: false })}
          onAnother={onAnother}
        />
      )}
      {run.state !== "running" && run.state !== "reported" && (
        <LedgerMappingStep
          kind={kind}
          first={taken.first}
          preview={preview.data}
          failed={preview.error}
          refresh={() => void preview.refetch()}
          decisions={decisions}
          onDecide={(change) => {
            setDecisions((now) => ({ ...now, ...change }));
            if (run.state !== "idle") reset();
          }}
          outcome={run}
          onTry={(shown, mapping) =>
            begin({
              kind,
              upload_id: taken.uploadId,
              sheet: shown.sheet,
              header_row: shown.header_row,
              mapping,
              ...(decisions.platformId === null ? {} : { platform_id: decisions.platformId }),
              dry_run: true,
            })
          }
          onAnother={onAnother}
        />
      )}
    </>
  );
}

function stepOf(run: Run<LedgerReport>): Step {
  if (run.state === "running") return run.dryRun ? "trial" : "import";
  if (run.state === "reported") return run.report.dry_run ? "trial" : "import";
  return "mapping";
}

function leaveWords() {
  return {
    title: t("requests.leave.title"),
    text: t("requests.leave.text"),
    stay: t("requests.leave.stay"),
    go: t("requests.leave.go"),
  };
}
