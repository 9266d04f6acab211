import { formatDay } from "../components/format";
import type { CommitteeDetail, CommitteeWarningRow } from "../ipc/generated";
import { t, textFor } from "../texts/t";

/** What the law would have otherwise, in a sentence. */
export function warningWords({ warning, count }: CommitteeWarningRow): string {
  return t(`people.warning.${warning}`, { n: count });
}

/** Where the law says so: 《人民调解法》第八条第二款. */
export function articleWords({ article, paragraph }: CommitteeWarningRow): string {
  return t("people.law", {
    article: textFor("people", `law.${article}`),
    paragraph: textFor("people", `law.p${paragraph}`),
  });
}

/** A committee's term of office, as far as it is known. */
export function termWords(committee: Pick<CommitteeDetail, "term_starts_on" | "term_ends_on">) {
  const { term_starts_on: from, term_ends_on: to } = committee;
  if (!to) return t("people.term_unknown");
  if (!from) return t("people.term_until", { to: formatDay(to) });
  return t("people.term", { from: formatDay(from), to: formatDay(to) });
}
