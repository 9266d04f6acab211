import { Button } from "antd";
import { FailureNotice } from "../../components/FailureNotice";
import { Icon } from "../../components/icons";
import { failureOf } from "../../ipc/failure";
import type { LedgerFieldRow, LedgerKind, LedgerPreview, LedgerReport } from "../../ipc/generated";
import { useAsk } from "../../ipc/queries";
import styles from "../../components/importing/import.module.css";
import { PreviewTable } from "../../components/importing/PreviewTable";
import type { Run } from "../../components/importing/run";
import { failureSentence, t } from "../../texts/t";
import type { LedgerDecisions } from "./LedgerDesk";
import { LedgerMappingTable } from "./LedgerMappingTable";
import { LedgerProfileSaver } from "./LedgerProfileSaver";
import { LedgerSettings } from "./LedgerSettings";
import { type LedgerMapping, faultsOf, mappingOf, sparesOf } from "./mapping";

/** Props of `LedgerMappingStep`. */
export interface LedgerMappingStepProps {
  kind: LedgerKind;
  /** The first look at the file; its sheets stay whatever is chosen later. */
  first: LedgerPreview;
  /** The look at the sheet and header chosen; undefined where it failed. */
  preview: LedgerPreview | undefined;
  failed: unknown;
  refresh: () => void;
  decisions: LedgerDecisions;
  onDecide: (change: Partial<LedgerDecisions>) => void;
  /** How the last run ended, if it did not end in a report. */
  outcome: Run<LedgerReport>;
  onTry: (preview: LedgerPreview, mapping: LedgerMapping) => void;
  onAnother: () => void;
}

/** Which column fills which field, with what stands in the file beside it. */
export function LedgerMappingStep(props: LedgerMappingStepProps) {
  const { kind, preview, failed, refresh, decisions, onDecide } = props;
  const { data } = useAsk("ledger_profiles", { kind });
  const fields = data?.fields ?? [];
  return (
    <>
      <Outcome run={props.outcome} fields={fields} />
      <LedgerSettings
        kind={kind}
        profiles={data?.profiles ?? []}
        first={props.first}
        preview={preview}
        decisions={decisions}
        onDecide={onDecide}
        onAnother={props.onAnother}
      />
      {failed !== null && <FailureNotice failed={failed} retry={refresh} />}
      {preview && data && <Columns {...props} preview={preview} fields={fields} />}
    </>
  );
}

interface ColumnsProps extends LedgerMappingStepProps {
  preview: LedgerPreview;
  fields: readonly LedgerFieldRow[];
}

function Columns({ kind, preview, fields, decisions, onDecide, onTry }: ColumnsProps) {
  const mapping = mappingOf(fields, preview, decisions.edits);
  const faults = faultsOf(fields, mapping);
  const spares = sparesOf(preview.columns, mapping);
  return (
    <>
      <PreviewTable preview={preview} />
      <LedgerMappingTable
        fields={fields}
        preview={preview}
        mapping={mapping}
        faults={faults}
        byProfile={(decisions.profile ?? preview.fitting_profile) !== null}
        onEdit={(field, column) => onDecide({ edits: { ...decisions.edits, [field]: column } })}
      />
      {spares.length > 0 && (
        <p className={styles["note"]}>
          {t("ledgers.import.spares", {
            n: spares.length,
            names: spares.join(t("common.separator")),
          })}
        </p>
      )}
      <LedgerProfileSaver
        kind={kind}
        mapping={mapping}
        onSaved={(profile) => onDecide({ profile, edits: {} })}
      />
      <footer className={styles["foot"]}>
        <span className={styles["foot-words"]} id="import-faults" role="status">
          {faults.length === 0
            ? t("requests.mapping.try_hint")
            : t("requests.mapping.faults", { n: faults.length })}
        </span>
        <Button
          type="primary"
          disabled={faults.length > 0}
          aria-describedby="import-faults"
          onClick={() => onTry(preview, mapping)}
        >
          {t("requests.mapping.try")}
        </Button>
      </footer>
    </>
  );
}

/** How the last run ended, if it did not end in a report. */
function Outcome(props: { run: Run<LedgerReport>; fields: readonly LedgerFieldRow[] }) {
  const { run, fields } = props;
  if (run.state === "cancelled") {
    return (
      <p className={styles["calm"]} role="status">
        <Icon name="pause" />
        {t(run.dryRun ? "requests.run.trial_cancelled" : "requests.run.cancelled")}
      </p>
    );
  }
  if (run.state !== "failed") return null;
  const problems = failureOf(run.failed).fields;
  const titleOf = (path: string): string => {
    const name = path.split(".").at(-1);
    return fields.find((field) => field.name === name)?.title ?? path;
  };
  return (
    <FailureNotice failed={run.failed}>
      <p>{t("requests.run.nothing_written")}</p>
      {problems.length > 0 && (
        <ul>
          {problems.map((problem) => (
            <li key={`${problem.field} ${problem.code}`}>
              {titleOf(problem.field)}
              {t("common.colon")}
              {failureSentence(problem)}
            </li>
          ))}
        </ul>
      )}
    </FailureNotice>
  );
}
