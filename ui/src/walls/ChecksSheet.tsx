import { Sheet } from "../components/reading/Sheet";
import type { SubjectKind } from "../ipc/generated";
import { useAsk } from "../ipc/queries";
import { t } from "../texts/t";
import { CheckList } from "./CheckList";

/** The checks of a record on its own page; nothing where there were none. */
export function ChecksSheet(props: { subjectKind: SubjectKind; subjectId: string }) {
  const { data } = useAsk("conflict_check_list", {
    subject_kind: props.subjectKind,
    subject_id: props.subjectId,
  });
  if (!data || data.checks.length === 0) return null;
  return (
    <Sheet title={t("walls.card.checks")}>
      <CheckList checks={data.checks} />
    </Sheet>
  );
}
