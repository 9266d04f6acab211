import { useState } from "react";
import { readFile } from "../ipc/call";
import type { DocumentFormat, DocumentIssued, DocumentRow } from "../ipc/generated";
import { useOrder } from "../ipc/queries";
import { t } from "../texts/t";
import { isChromium } from "./engine";
import { printPdf } from "./print";
import { useHandingOut } from "./use-handing-out";

/** What is being made. */
export type IssueWork = "print" | DocumentFormat | "all" | "dossier" | "proof";

/** A paper that is shown in full, to be printed by the viewer's own button. */
export interface Sheet {
  title: string;
  made: DocumentIssued;
  bytes: ArrayBuffer;
}

/** Handing out papers of one case: to the printer, or as files that say where they are. */
export interface Issuing {
  /** What is under way; nothing else begins meanwhile. */
  busy: IssueWork | null;
  print: (row: DocumentRow) => void;
  /** What lies open to be printed, where the page itself cannot print it. */
  sheet: Sheet | null;
  closeSheet: () => void;
  saveSheet: () => void;
  save: (row: DocumentRow, format: DocumentFormat) => void;
  saveAll: (format: DocumentFormat) => void;
  /** 装订卷宗: all of it as one file, attachments too. */
  bind: () => void;
  /** 核验包: what proves the bound dossier to somebody without the casebook. */
  prove: () => void;
}

/** Whether another paper is under way, so that this button waits for it. */
export function isBusyElsewhere({ busy }: Issuing, own: IssueWork): boolean {
  return busy !== null && busy !== own;
}

/** Handing out the papers of a case. */
export function useIssuing(disputeId: string): Issuing {
  const one = useOrder("issue_document");
  const all = useOrder("issue_documents");
  const dossier = useOrder("issue_dossier");
  const proof = useOrder("export_dossier_proof");
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const { busy, work, keep } = useHandingOut<IssueWork>();

  const issue = (row: DocumentRow, format: DocumentFormat) =>
    one.mutateAsync({
      dispute_id: disputeId,
      form: row.form,
      subject_id: row.subject_id ?? undefined,
      format,
    });

  return {
    busy,
    sheet,
    closeSheet: () => setSheet(null),
    saveSheet: () =>
      work("pdf", async () => {
        if (sheet) await keep(sheet.made, t("documents.saved", { title: sheet.title }));
      }),
    print: (row) =>
      work("print", async () => {
        const made = await issue(row, "pdf");
        if (!navigator.pdfViewerEnabled) {
          await keep(made, t("documents.print_elsewhere", { title: row.title }));
          return;
        }
        const bytes = await readFile(made.download_id);
        const isPrinted = isChromium() && (await printPdf(bytes).then(yes, no));
        if (!isPrinted) setSheet({ title: row.title, made, bytes });
      }),
    save: (row, format) =>
      work(format, async () => {
        await keep(await issue(row, format), t("documents.saved", { title: row.title }));
      }),
    saveAll: (format) =>
      work("all", async () => {
        const made = await all.mutateAsync({ dispute_id: disputeId, format });
        await keep(made, t("documents.saved_all", { n: made.count }));
      }),
    bind: () =>
      work("dossier", async () => {
        const made = await dossier.mutateAsync({ dispute_id: disputeId });
        await keep(made, t("documents.bound", { n: made.page_count ?? 0 }));
      }),
    prove: () =>
      work("proof", async () => {
        const made = await proof.mutateAsync({ dispute_id: disputeId });
        await keep(made, t("documents.proved"));
      }),
  };
}

const yes = (): boolean => true;
const no = (): boolean => false;
