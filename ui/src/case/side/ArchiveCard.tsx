import { dayOf } from "../../components/clock-time";
import { formatDay } from "../../components/format";
import { choice, t } from "../../texts/t";
import { Card, Facts } from "../Card";
import { useCase } from "../context";

/** 档案: how the dossier is kept, once it is in the archive. */
export function ArchiveCard() {
  const { page, names } = useCase();
  const kept = page.archive;
  if (!kept) return null;
  const by = t("case.archive.by", {
    day: formatDay(dayOf(kept.archived_at)),
    name: names.person(kept.archived_by),
  });
  return (
    <Card title={t("case.archive.title")} shape="slim">
      <Facts
        rows={[
          [t("case.archive.archived_on"), by],
          [t("case.archive.class"), choice("retention_class", kept.retention_class)],
          [
            t("case.archive.due_on"),
            kept.due_on ? formatDay(kept.due_on) : t("case.archive.for_ever"),
          ],
          [t("case.archive.shelf"), kept.shelf],
          [t("case.archive.note"), kept.note],
        ]}
      />
    </Card>
  );
}
