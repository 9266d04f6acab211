import { Button } from "antd";
import { useState } from "react";
import { FailureNotice } from "../components/FailureNotice";
import { formatInstant } from "../components/format";
import { Icon } from "../components/icons";
import { usePersonName } from "../components/office/names";
import { call, upload } from "../ipc/call";
import { failureOf } from "../ipc/failure";
import type { DossierChecked } from "../ipc/generated";
import { choice, failureSentence, t } from "../texts/t";
import { verdictOf } from "./dossier-verdict";
import { FileZone } from "../components/FileZone";
import styles from "./check.module.css";

/** What was checked, and what came of it. */
interface Checked {
  name: string;
  /** By the bundle beside it instead of this casebook. */
  byBundle: boolean;
  answer: DossierChecked;
}

/** 核验卷宗: whether a PDF is the dossier that was bound, and whether its history still holds. */
export function DossierCheck() {
  const [dossier, setDossier] = useState<File | null>(null);
  const [bundle, setBundle] = useState<File | null>(null);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);
  const [checked, setChecked] = useState<Checked | null>(null);

  function forget(): void {
    setChecked(null);
    setFailed(null);
  }

  async function check(): Promise<void> {
    if (!dossier || busy) return;
    setBusy(true);
    forget();
    try {
      const file = await handIn(dossier);
      const proof = bundle ? await handIn(bundle) : undefined;
      const answer = await call("check_dossier", { upload_id: file, proof_upload_id: proof });
      setChecked({ name: dossier.name, byBundle: bundle !== null, answer });
    } catch (reason) {
      setFailed(reason);
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className={styles["check"]}>
      <div className={styles["zones"]}>
        <FileZone
          label={t("documents.check.choose")}
          hint={t("documents.check.choose_hint")}
          accept=".pdf,application/pdf"
          file={dossier}
          onPick={(file) => {
            setDossier(file);
            forget();
          }}
        />
        <FileZone
          label={t("documents.check.bundle")}
          hint={t("documents.check.bundle_hint")}
          accept=".lxqproof"
          file={bundle}
          onPick={(file) => {
            setBundle(file);
            forget();
          }}
        />
      </div>
      <Button type="primary" disabled={dossier === null || busy} onClick={() => void check()}>
        {t(busy ? "documents.check.running" : "documents.check.run")}
      </Button>
      <div className={styles["answer"]} aria-live="polite">
        {failed !== null && <Failed failed={failed} />}
        {checked && <Answer checked={checked} />}
      </div>
    </div>
  );
}

async function handIn(file: File): Promise<string> {
  const { upload_id } = await upload(new Uint8Array(await file.arrayBuffer()), file.name);
  return upload_id;
}

function Failed({ failed }: { failed: unknown }) {
  const [problem] = failureOf(failed).fields;
  if (!problem) return <FailureNotice failed={failed} />;
  return (
    <p role="alert" className={styles["fault"]}>
      {failureSentence(problem)}
    </p>
  );
}

function Answer({ checked: { name, byBundle, answer } }: { checked: Checked }) {
  const person = usePersonName();
  const verdict = verdictOf(answer, byBundle);
  const bound = answer.docket_no !== null && {
    docket: answer.docket_no,
    at: formatInstant(answer.bound_at),
    by: person(answer.bound_by),
  };
  return (
    <section className={styles["verdict"]} data-good={verdict.isGood} aria-label={name}>
      <Icon name={verdict.isGood ? "tick" : "alarm"} size={1.6} strokeWidth={2} />
      <div>
        <strong>{t(`documents.check.file.${verdict.file}`)}</strong>
        <p>{t(`documents.check.history.${verdict.history}`)}</p>
        {answer.faults.length > 0 && (
          <ul>
            {answer.faults.map((fault) => (
              <li key={fault}>{choice("dossier_fault", fault)}</li>
            ))}
          </ul>
        )}
        {bound && <p>{t("documents.check.bound", bound)}</p>}
        {answer.later_count > 0 && verdict.isGood && (
          <p>{t("documents.check.later", { n: answer.later_count })}</p>
        )}
        <p className={styles["quiet"]}>
          {t(byBundle ? "documents.check.by_bundle" : "documents.check.by_casebook", { name })}
        </p>
      </div>
    </section>
  );
}
