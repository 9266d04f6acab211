import { Button } from "antd";
import { FailureNotice } from "../../components/FailureNotice";
import { Icon } from "../../components/icons";
import { fromNamePath, toNamePath } from "../../components/form/problems";
import { failureOf } from "../../ipc/failure";
import type { ImportPreview } from "../../ipc/generated";
import { choice, failureSentence, t } from "../../texts/t";
import { BatchFields } from "./BatchFields";
import type { Decisions } from "./ImportDesk";
import { MappingTable } from "./MappingTable";
import { faultsOf, mappingOf, sparesOf } from "./mapping";
import { PreviewTable } from "../../components/importing/PreviewTable";
import { ProfileSaver } from "./ProfileSaver";
import type { Run } from "./run";
import { Recognised } from "./Recognised";
import { SheetSettings } from "./SheetSettings";
import styles from "../../components/importing/import.module.css";

/** Props of `MappingStep`. */
export interface MappingStepProps {
  /** The first look at the file; its sheets stay whatever is chosen later. */
  first: ImportPreview;
  /** The look at the sheet and header chosen; undefined where it failed. */
  preview: ImportPreview | undefined;
  failed: unknown;
  refresh: () => void;
  decisions: Decisions;
  onDecide: (change: Partial<Decisions>) => void;
  /** How the last run ended, if it did not end in a report. */
  outcome: Run;
  onTry: (preview: ImportPreview) => void;
  onAnother: () => void;
}

/** Which column fills which field, with what stands in the file beside it. */
export function MappingStep(props: MappingStepProps) {
  const { first, preview, failed, refresh, decisions, onDecide, outcome, onTry, onAnother } = props;
  const mapping = preview ? mappingOf(preview, decisions.edits) : {};
  const faults = faultsOf(mapping);
  const spares = preview ? sparesOf(preview.columns, mapping) : [];
  return (
    <>
      <Outcome run={outcome} />
      <SheetSettings
        first={first}
        preview={preview}
        decisions={decisions}
        onDecide={onDecide}
        onAnother={onAnother}
      />
      {failed !== null && <FailureNotice failed={failed} retry={refresh} />}
      {preview && (
        <>
          <Recognised preview={preview} profile={decisions.profile ?? preview.fitting_profile} />
          {mapping.order_no === undefined && (
            <p className={styles["calm"]} role="status">
              <Icon name="key" />
              {t("requests.mapping.no_order_no")}
            </p>
          )}
          <PreviewTable preview={preview} />
          <MappingTable
            preview={preview}
            mapping={mapping}
            faults={faults}
            proposedBy={proposerOf(preview, decisions.profile)}
            onEdit={(field, column) => onDecide({ edits: { ...decisions.edits, [field]: column } })}
          />
          {spares.length > 0 && (
            <p className={styles["note"]}>
              {t("requests.mapping.spares", {
                n: spares.length,
                names: spares.join(t("common.separator")),
              })}
            </p>
          )}
          <BatchFields
            hasSourceColumn={mapping.source_platform !== undefined}
            decisions={decisions}
            onDecide={onDecide}
          />
          <ProfileSaver mapping={mapping} onSaved={(profile) => onDecide({ profile, edits: {} })} />
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
              onClick={() => onTry(preview)}
            >
              {t("requests.mapping.try")}
            </Button>
          </footer>
        </>
      )}
    </>
  );
}

/** What made the proposal: a shipped mapping, one's own, or the columns' names. */
function proposerOf(preview: ImportPreview, chosen: string | undefined) {
  if (preview.shape !== null) return "shape";
  return (chosen ?? preview.fitting_profile) === null ? "names" : "profile";
}

/** How the last run ended, if it did not end in a report. */
function Outcome({ run }: { run: Run }) {
  if (run.state === "cancelled") {
    return (
      <p className={styles["calm"]} role="status">
        <Icon name="pause" />
        {t(run.dryRun ? "requests.run.trial_cancelled" : "requests.run.cancelled")}
      </p>
    );
  }
  if (run.state !== "failed") return null;
  const { fields } = failureOf(run.failed);
  return (
    <FailureNotice failed={run.failed}>
      <p>{t("requests.run.nothing_written")}</p>
      {fields.length > 0 && (
        <ul>
          {fields.map((problem) => (
            <li key={`${problem.field} ${problem.code}`}>
              {choice("request_field", fromNamePath(toNamePath(problem.field).slice(-1)))}
              {t("common.colon")}
              {failureSentence(problem)}
            </li>
          ))}
        </ul>
      )}
    </FailureNotice>
  );
}
