import { usePersonName } from "../components/office/names";
import { type Fact, Facts } from "../components/reading/Facts";
import { Sheet } from "../components/reading/Sheet";
import type { RequestDetail } from "../ipc/generated";
import { choice, t } from "../texts/t";
import styles from "./requests.module.css";

/** Stars and satisfaction as they were given, and who helps. */
export function MarksSheet({ detail }: { detail: RequestDetail }) {
  const person = usePersonName();
  const { row } = detail;
  const isAdjusted = detail.stars_added !== null || detail.stars_removed !== null;
  const facts: Fact[] = [
    {
      label: choice("request_field", "satisfaction"),
      value: row.satisfaction && choice("satisfaction", row.satisfaction),
    },
    stars(choice("request_field", "stars"), detail.stars),
    stars(t("requests.facts.stars_added"), detail.stars_added),
    stars(t("requests.facts.stars_removed"), detail.stars_removed),
    ...(isAdjusted ? [stars(t("requests.facts.stars_final"), row.stars)] : []),
    {
      label: t("requests.facts.helpers"),
      value: detail.helper_ids.map(person).filter(Boolean).join(t("common.separator")),
    },
  ];
  const shown = facts.filter(({ value }) => Boolean(value));
  return (
    <Sheet title={t("requests.facts.marks")}>
      {shown.length === 0 ? (
        <p className={styles["quiet"]}>{t("requests.facts.no_marks")}</p>
      ) : (
        <Facts facts={shown} />
      )}
    </Sheet>
  );
}

function stars(label: string, n: number | null): Fact {
  return { label, value: n === null ? null : t("requests.facts.stars", { n }) };
}
