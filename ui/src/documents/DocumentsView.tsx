import { useNavigate } from "@tanstack/react-router";
import { App } from "antd";
import { useEffect, useState } from "react";
import { useCase } from "../case/context";
import { FailureNotice } from "../components/FailureNotice";
import { isShortcut } from "../components/keys";
import { useSettled } from "../components/settled";
import type { DisputeDocuments, DocumentRow } from "../ipc/generated";
import { t } from "../texts/t";
import { useIssueBar } from "./bars";
import { CaseAttachments } from "./CaseAttachments";
import { choiceOf } from "./document-choice";
import { DossierBar } from "./DossierBar";
import { Inspection } from "./Inspection";
import { awaitsDecision, documentKey, otherForms, shownDocument } from "./key";
import { OtherForms } from "./OtherForms";
import { PartsList } from "./PartsList";
import { PreviewPane } from "./PreviewPane";
import { PrintDialog } from "./PrintDialog";
import { useDocuments } from "./use-documents";
import { useIssuing } from "./use-issuing";
import styles from "./documents.module.css";

/** So long a choice must rest before its paper is made: arrows may run past several. */
const REST_MS = 160;

/** 文书与卷宗: what the dossier holds and lacks beside the paper as it will be printed. */
export function DocumentsView({ wanted }: { wanted: string | undefined }) {
  const { page } = useCase();
  const { data, error, refetch } = useDocuments(page.row.id);
  if (data) return <Documents documents={data} wanted={wanted} />;
  if (error) return <FailureNotice failed={error} retry={() => void refetch()} />;
  return <div className={styles["awaited"]} aria-busy="true" />;
}

function Documents(props: { documents: DisputeDocuments; wanted: string | undefined }) {
  const { documents, wanted } = props;
  const { page } = useCase();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const issuing = useIssuing(page.row.id);
  const bar = useIssueBar();
  // What the page opened with stays, although it is printed meanwhile.
  const [first] = useState(() => shownDocument(documents, undefined));
  const chosen = shownDocument(documents, wanted ?? (first ? documentKey(first) : undefined));
  const shown = useSettled(chosen, REST_MS);

  function choose(row: DocumentRow): void {
    void navigate({
      from: "/disputes/$id",
      to: "/disputes/$id",
      search: { view: "documents", document: documentKey(row) },
      replace: true,
      resetScroll: false,
    });
  }

  const choice = choiceOf(documents, chosen, choose);
  const barOf = (row: DocumentRow): string | null =>
    awaitsDecision(documents, row) ? t("documents.bar.undecided") : bar;

  usePrintKey(() => {
    if (!chosen) return;
    const why = barOf(chosen);
    if (why === null) issuing.print(chosen);
    else void message.info(why);
  });

  return (
    <div className={styles["view"]}>
      <DossierBar documents={documents} issuing={issuing} bar={bar} />
      <div className={styles["columns"]}>
        <div className={styles["lists"]}>
          <PartsList documents={documents} choice={choice} />
          <OtherForms rows={otherForms(documents)} choice={choice} />
          <Inspection rows={documents.inspection} />
          <CaseAttachments />
        </div>
        {chosen && shown && (
          <PreviewPane chosen={chosen} shown={shown} bar={barOf(chosen)} issuing={issuing} />
        )}
      </div>
      <PrintDialog sheet={issuing.sheet} onSave={issuing.saveSheet} done={issuing.closeSheet} />
    </div>
  );
}

/** The key for printing, which would print the page: while no dialog is open it prints the paper. */
function usePrintKey(print: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!isShortcut(event, "print") || isDialogOpen()) return;
      event.preventDefault();
      print();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  });
}

/** One that was closed may still lie hidden in the page. */
function isDialogOpen(): boolean {
  return [...document.querySelectorAll('[role="dialog"]')].some(
    (dialog) => dialog.getClientRects().length > 0,
  );
}
