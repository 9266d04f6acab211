import { Link, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { formatInstant } from "../../components/format";
import { useDisputeTypeName } from "../../components/office/names";
import { Sheet } from "../../components/reading/Sheet";
import type { VisitDetail } from "../../ipc/generated";
import { t } from "../../texts/t";
import styles from "./visit.module.css";

/** The matters of one visit, and the way to record another. */
export function MattersSheet({ id, visit }: { id: string; visit: VisitDetail }) {
  const navigate = useNavigate();
  const topic = useDisputeTypeName();
  const others = visit.matters.length > 1;
  return (
    <Sheet
      title={t("visit.matters.title")}
      aside={
        visit.can_change && (
          <Button
            type="text"
            onClick={() => void navigate({ to: "/consultations/new", search: { visit: id } })}
          >
            {t("visit.matters.another")}
          </Button>
        )
      }
    >
      {!others && <p className={styles["none"]}>{t("visit.matters.only")}</p>}
      {others && (
        <ul className={styles["rows"]}>
          {visit.matters.map((matter) => (
            <li key={matter.id}>
              <span className={styles["words"]}>
                {matter.id === id ? (
                  <span className={styles["title"]}>
                    {matter.content}（{t("visit.matters.here")}）
                  </span>
                ) : (
                  <Link
                    to="/consultations/$id"
                    params={{ id: matter.id }}
                    className={styles["title"]}
                  >
                    {matter.content}
                  </Link>
                )}
                <span className={styles["quiet"]}>
                  {[matter.docket_no, formatInstant(matter.starts_at), topic(matter.topic)]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}
