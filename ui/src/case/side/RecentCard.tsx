import { Link } from "@tanstack/react-router";
import { SentenceList } from "../../components/Sentence";
import type { DisputeHistory } from "../../ipc/generated";
import { t } from "../../texts/t";
import { Card, Nothing } from "../Card";
import { useCase } from "../context";
import { isLook } from "../history/act-words";
import { itemOf } from "../history/items";
import styles from "./side.module.css";

const SHOWN = 5;

/** The last acts; the whole history is one click away. */
export function RecentCard({ history }: { history: DisputeHistory | undefined }) {
  const { page, names } = useCase();
  const all = history?.acts ?? [];
  const acts = all.filter((act) => !isLook(act));
  return (
    <Card
      title={t("case.recent.title")}
      shape="slim"
      aside={
        all.length > 0 && (
          <Link
            to="/disputes/$id"
            params={{ id: page.row.id }}
            search={{ view: "history" }}
            className={styles["all"]}
          >
            {t("case.recent.all", { n: all.length })}
          </Link>
        )
      }
    >
      {history && acts.length === 0 && <Nothing>{t("case.recent.none")}</Nothing>}
      <div className={styles["recent"]}>
        <SentenceList
          label={t("case.recent.title")}
          items={acts.slice(0, SHOWN).map((act) => itemOf(act, names))}
        />
      </div>
    </Card>
  );
}
