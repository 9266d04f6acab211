import { StatusTag } from "../components/StatusTag";
import type { TermState } from "../ipc/generated";
import { t } from "../texts/t";

/** Tells of a term of office that runs out or is over; says nothing of one that simply runs. */
export function TermBadge({ term, days }: { term: TermState; days: number | null }) {
  if (days === null || (term !== "ending" && term !== "over")) return null;
  if (term === "over") {
    return <StatusTag tone="urgent">{t("people.term.over", { n: -days })}</StatusTag>;
  }
  return (
    <StatusTag tone="near">
      {days === 0 ? t("people.term.today") : t("people.term.ending", { n: days })}
    </StatusTag>
  );
}
