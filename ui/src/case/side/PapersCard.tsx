import { Link } from "@tanstack/react-router";
import { useDocuments, useDrawn } from "../../documents/use-documents";
import { FailureNotice } from "../../components/FailureNotice";
import { Icon, type IconName } from "../../components/icons";
import type { DossierPartRow, DossierState } from "../../ipc/generated";
import { choice, t } from "../../texts/t";
import { Card } from "../Card";
import { useCase } from "../context";
import styles from "./side.module.css";

const SHAPES: Readonly<Record<DossierState, IconName>> = {
  ready: "tick",
  missing: "rise",
  later: "ring",
};

/** So many lines stand quiet until the papers are there: those that every dossier must hold. */
const AWAITED = 5;

/** 卷内材料: what the dossier holds and lacks; the papers themselves are one click away. */
export function PapersCard() {
  const { page } = useCase();
  // The case is drawn first: its papers are looked at once it stands.
  const drawn = useDrawn();
  const { data, error, refetch } = useDocuments(page.row.id, drawn);
  const parts = data?.parts.filter(isTold) ?? [];
  const missing = parts.filter((part) => part.state === "missing").length;
  return (
    <Card
      title={t("case.papers.title")}
      shape="slim"
      meta={
        data &&
        (missing > 0 ? t("case.papers.missing", { n: missing }) : t("case.papers.nothing_missing"))
      }
      aside={
        <Link
          to="/disputes/$id"
          params={{ id: page.row.id }}
          search={{ view: "documents" }}
          className={styles["all"]}
        >
          {t("case.view.documents")}
        </Link>
      }
    >
      {error && <FailureNotice failed={error} retry={() => void refetch()} />}
      {!data && !error && (
        <div className={styles["awaited"]} aria-busy="true">
          {Array.from({ length: AWAITED }, (_, line) => (
            <span key={line} />
          ))}
        </div>
      )}
      <ul className={styles["list"]}>
        {parts.map((part) => (
          <li key={part.item} className={styles["paper"]} data-state={part.state}>
            <Icon name={SHAPES[part.state]} size={1} strokeWidth={2.2} />
            <span className={styles["what"]}>
              {choice("dossier_item", part.item)}
              {part.state === "ready" && countOf(part) > 1 && (
                <span className={styles["quiet"]}>
                  {` ${t("case.count.copies", { n: countOf(part) })}`}
                </span>
              )}
            </span>
            <span className={styles["quiet"]}>{choice("dossier_state", part.state)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What only some cases need is told once it is there. */
function isTold(part: DossierPartRow): boolean {
  return part.requirement === "required" || part.state !== "later";
}

function countOf(part: DossierPartRow): number {
  return part.documents.length + part.attachments.length;
}
