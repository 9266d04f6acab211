import { Button, Dropdown } from "antd";
import { useState } from "react";
import { Icon } from "../components/icons";
import { readFile } from "../ipc/call";
import type { DocumentFormat, DocumentIssued } from "../ipc/generated";
import { t } from "../texts/t";
import { PrintDialog } from "./PrintDialog";
import { useHandingOut } from "./use-handing-out";
import type { Sheet } from "./use-issuing";

/** Props of `PaperMenu`. */
export interface PaperMenuProps {
  /** What the paper is called. */
  title: string;
  /** Makes it. */
  make: (format: DocumentFormat) => Promise<DocumentIssued>;
  /** Why it cannot be made now; null or left out where it can. */
  bar?: string | null;
}

/** A paper that stands alone: seen and printed in a viewer, saved as PDF or to be changed. */
export function PaperMenu({ title, make, bar = null }: PaperMenuProps) {
  const { busy, work, keep } = useHandingOut<"print" | DocumentFormat>();
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const saved = t("documents.saved", { title });

  function print(): void {
    work("print", async () => {
      const made = await make("pdf");
      if (!navigator.pdfViewerEnabled) {
        await keep(made, t("documents.print_elsewhere", { title }));
        return;
      }
      setSheet({ title, made, bytes: await readFile(made.download_id) });
    });
  }

  return (
    <>
      <Dropdown
        disabled={bar !== null || busy !== null}
        trigger={["click"]}
        placement="bottomRight"
        menu={{
          items: [
            { key: "print", label: t("documents.paper.print"), onClick: print },
            {
              key: "pdf",
              label: t("documents.save_pdf"),
              onClick: () => work("pdf", async () => keep(await make("pdf"), saved)),
            },
            {
              key: "docx",
              label: t("documents.save_docx"),
              onClick: () => work("docx", async () => keep(await make("docx"), saved)),
            },
          ],
        }}
      >
        <Button
          icon={<Icon name="sheet" />}
          loading={busy !== null}
          disabled={bar !== null}
          title={bar ?? undefined}
        >
          {title} <Icon name="down" size={1} />
        </Button>
      </Dropdown>
      <PrintDialog
        sheet={sheet}
        onSave={() =>
          work("pdf", async () => {
            if (sheet) await keep(sheet.made, saved);
          })
        }
        done={() => setSheet(null)}
      />
    </>
  );
}
