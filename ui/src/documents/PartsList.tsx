import { Button } from "antd";
import { useState } from "react";
import { Viewer } from "../attachments/Viewer";
import { useCase } from "../case/context";
import { Icon, type IconName } from "../components/icons";
import { Sheet } from "../components/reading/Sheet";
import { StatusTag, type Tone } from "../components/StatusTag";
import type {
  AttachmentRow,
  DisputeDocuments,
  DossierPartRow,
  DossierState,
} from "../ipc/generated";
import { useAsk } from "../ipc/queries";
import { choice, t } from "../texts/t";
import type { DocumentChoice } from "./document-choice";
import { DocumentButton } from "./DocumentButton";
import { MendLink } from "./MendLink";
import { mendOf } from "./mending";
import { PrintedMark } from "./PrintedMark";
import styles from "./documents.module.css";

const TONES: Readonly<Record<DossierState, Tone>> = {
  ready: "good",
  missing: "near",
  later: "muted",
};

const SHAPES: Readonly<Record<DossierState, IconName>> = {
  ready: "tick",
  missing: "rise",
  later: "ring",
};

interface ListProps {
  documents: DisputeDocuments;
  choice: DocumentChoice;
}

/** 卷内材料 in the order in which it is bound, each item with its papers and attachments. */
export function PartsList({ documents, choice: chosen }: ListProps) {
  const { page } = useCase();
  const [shown, setShown] = useState<string | null>(null);
  const { data } = useAsk("attachment_list", { subject_kind: "dispute", subject_id: page.row.id });
  const rows = data?.rows ?? [];
  return (
    <Sheet title={t("documents.parts.title")}>
      <ol className={styles["parts"]}>
        {documents.parts.map((part) => (
          <Part
            key={part.item}
            part={part}
            attachments={rows.filter((row) => part.attachments.includes(row.id))}
            choice={chosen}
            onShow={setShown}
          />
        ))}
      </ol>
      <Viewer rows={rows} shown={shown} onShow={setShown} />
    </Sheet>
  );
}

interface PartProps {
  part: DossierPartRow;
  attachments: readonly AttachmentRow[];
  choice: DocumentChoice;
  onShow: (id: string) => void;
}

function Part({ part, attachments, choice: chosen, onShow }: PartProps) {
  const { page } = useCase();
  const mend = part.state === "missing" ? mendOf(part.item, page) : null;
  const isRequired = part.requirement === "required";
  return (
    <li className={styles["part"]} data-state={part.state}>
      <div className={styles["part-head"]}>
        <Icon name={SHAPES[part.state]} size={1} strokeWidth={2.2} />
        <span className={styles["part-name"]}>
          {choice("dossier_item", part.item)}{" "}
          <span className={styles["quiet"]} data-required={isRequired}>
            {choice("part_requirement", part.requirement)}
          </span>
        </span>
        {mend && <MendLink mend={mend} />}
        {part.state === "later" ? (
          <span className={styles["quiet"]}>{choice("dossier_state", part.state)}</span>
        ) : (
          <StatusTag tone={TONES[part.state]} shape={SHAPES[part.state]}>
            {choice("dossier_state", part.state)}
          </StatusTag>
        )}
      </div>
      {part.documents.length + attachments.length > 0 && (
        <ul className={styles["held"]}>
          {part.documents.map((row) => (
            <li key={`${row.form} ${row.subject_id}`} className={styles["held-row"]}>
              <DocumentButton row={row} choice={chosen} />
              <PrintedMark row={row} />
            </li>
          ))}
          {attachments.map((row) => (
            <li key={row.id} className={styles["held-row"]}>
              <Button
                type="text"
                className={styles["attached"]}
                icon={<Icon name="clip" size={1.1} />}
                aria-label={t("attachments.show_named", { name: row.caption ?? row.file_name })}
                onClick={() => onShow(row.id)}
              >
                {row.caption ?? row.file_name}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
