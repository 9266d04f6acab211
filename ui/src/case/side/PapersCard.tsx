import { Icon, type IconName } from "../../components/icons";
import type { PaperState } from "../../ipc/generated";
import { choice, t } from "../../texts/t";
import { Card } from "../Card";
import { useCase } from "../context";
import styles from "./side.module.css";

const SHAPES: Readonly<Record<PaperState, IconName>> = {
  ready: "tick",
  missing: "rise",
  later: "ring",
};

/** 卷内材料: which papers the case has, and which it lacks. */
export function PapersCard() {
  const { page } = useCase();
  const missing = page.papers.filter((paper) => paper.state === "missing").length;
  return (
    <Card
      title={t("case.papers.title")}
      shape="slim"
      meta={
        missing > 0 ? t("case.papers.missing", { n: missing }) : t("case.papers.nothing_missing")
      }
    >
      <ul className={styles["list"]}>
        {page.papers.map((paper) => (
          <li key={paper.kind} className={styles["paper"]} data-state={paper.state}>
            <Icon name={SHAPES[paper.state]} size={1} strokeWidth={2.2} />
            <span className={styles["what"]}>
              {choice("paper_kind", paper.kind)}
              {paper.count > 1 && (
                <span className={styles["quiet"]}>
                  {` ${t("case.count.copies", { n: paper.count })}`}
                </span>
              )}
            </span>
            <span className={styles["quiet"]}>{choice("paper_state", paper.state)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
