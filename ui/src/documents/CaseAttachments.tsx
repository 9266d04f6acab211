import { useMemo } from "react";
import { AttachmentsPanel } from "../attachments/AttachmentsPanel";
import { useCase } from "../case/context";

/** 附件 of a case, each bound somewhere in its dossier. */
export function CaseAttachments() {
  const { page } = useCase();
  const filing = useMemo(
    () => ({ parties: page.parties.map(({ id, name }) => ({ value: id, label: name })) }),
    [page.parties],
  );
  return (
    <div id="case-attachments">
      <AttachmentsPanel subjectKind="dispute" subjectId={page.row.id} filing={filing} />
    </div>
  );
}
