import { useCase } from "../case/context";
import { Sheet } from "../components/reading/Sheet";
import { StatusTag, type Tone } from "../components/StatusTag";
import type { PointState } from "../ipc/generated";
import { choice, t } from "../texts/t";
import { MendLink } from "./MendLink";
import { type PointRow, mendOfPoint, openPoints } from "./mending";
import styles from "./documents.module.css";

const TONES: Readonly<Record<PointState, Tone>> = {
  met: "good",
  not_met: "near",
  not_yet: "muted",
};

/** 案卷自查: what inspectors look at, and what is still to be set right. */
export function Inspection({ rows }: { rows: readonly PointRow[] }) {
  const open = openPoints(rows);
  return (
    <Sheet
      title={t("documents.inspection.title")}
      aside={
        <span className={styles["quiet"]}>
          {open > 0
            ? t("documents.inspection.open_n", { n: open })
            : t("documents.inspection.none_open")}
        </span>
      }
    >
      <ul className={styles["points"]}>
        {rows.map((row) => (
          <Point key={row.point} row={row} />
        ))}
      </ul>
    </Sheet>
  );
}

function Point({ row }: { row: PointRow }) {
  const { page } = useCase();
  const { point, state, items } = row;
  return (
    <li className={styles["point"]} data-state={state}>
      <span className={styles["point-name"]}>{choice("inspection_point", point)}</span>
      <StatusTag tone={TONES[state]}>{choice("point_state", state)}</StatusTag>
      {state === "not_met" && (
        <div className={styles["wanting"]}>
          <p>{t(`documents.inspection.${point}`)}</p>
          {items.map((item) => {
            const mend = mendOfPoint(point, item, page);
            const name = choice("dossier_item", item);
            return (
              <p key={item}>
                {point === "completeness" && name}
                {mend && <MendLink mend={mend} about={name} />}
              </p>
            );
          })}
        </div>
      )}
    </li>
  );
}
