import { useRef, useState } from "react";
import { LeaveGuard } from "../../components/form/LeaveGuard";
import { tidy } from "../../components/filters/spans";
import type { ImportPreview, ImportRequests } from "../../ipc/generated";
import { useAsk } from "../../ipc/queries";
import { t } from "../../texts/t";
import type { Taken } from "./FileStep";
import { MappingStep } from "./MappingStep";
import { type MappingEdits, mappingOf } from "./mapping";
import { ReportStep } from "./ReportStep";
import { RunningStep } from "../../components/importing/RunningStep";
import { Steps } from "../../components/importing/Steps";
import { useImportRun } from "./run";

/** What a person has decided about a spreadsheet. */
export interface Decisions {
  sheet?: string | undefined;
  headerRow?: number | undefined;
  profile?: string | undefined;
  edits: MappingEdits;
  source: string;
  platformId: string | null;
}

/** Everything after the file was taken: mapping, trial, import, report. */
export function ImportDesk({ taken, onAnother }: { taken: Taken; onAnother: () => void }) {
  const [decisions, setDecisions] = useState<Decisions>({
    edits: {},
    source: "",
    platformId: null,
  });
  const { run, start, cancel, reset } = useImportRun();
  const last = useRef<ImportRequests>(null);
  const running = useRef(true);
  const preview = useAsk(
    "preview_import",
    tidy({
      upload_id: taken.uploadId,
      sheet: decisions.sheet,
      header_row: decisions.headerRow,
      profile: decisions.profile,
    }),
    { keepPrevious: true },
  );

  function begin(request: ImportRequests): void {
    last.current = request;
    start(request);
  }

  const isWriting =
    (run.state === "running" && !run.dryRun) || (run.state === "reported" && !run.report.dry_run);
  return (
    <>
      {/* Gone with the run, as its question would no longer be true. */}
      {run.state === "running" && <LeaveGuard unsaved={running} words={leaveWords()} />}
      <Steps
        at={
          isWriting
            ? "import"
            : run.state === "running" || run.state === "reported"
              ? "trial"
              : "mapping"
        }
      />
      {run.state === "running" && <RunningStep run={run} onCancel={cancel} />}
      {run.state === "reported" && (
        <ReportStep
          key={String(run.report.dry_run)}
          report={run.report}
          fileName={taken.first.file_name}
          onBack={reset}
          onImport={() => last.current && begin({ ...last.current, dry_run: false })}
          onAnother={onAnother}
        />
      )}
      {run.state !== "running" && run.state !== "reported" && (
        <MappingStep
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
          onTry={(shown) => begin({ ...orderFor(taken.uploadId, shown, decisions), dry_run: true })}
          onAnother={onAnother}
        />
      )}
    </>
  );
}

/** The order as the mapping screen shows it: sheet and header are named, so that nothing is guessed anew. */
export function orderFor(
  uploadId: string,
  preview: ImportPreview,
  decisions: Decisions,
): ImportRequests {
  const mapping = mappingOf(preview, decisions.edits);
  const source = decisions.source.trim();
  return {
    upload_id: uploadId,
    sheet: preview.sheet,
    header_row: preview.header_row,
    mapping,
    ...(mapping.source_platform === undefined && source !== "" ? { source_platform: source } : {}),
    ...(decisions.platformId === null ? {} : { platform_id: decisions.platformId }),
    dry_run: false,
  };
}

function leaveWords() {
  return {
    title: t("requests.leave.title"),
    text: t("requests.leave.text"),
    stay: t("requests.leave.stay"),
    go: t("requests.leave.go"),
  };
}
