import { useState } from "react";
import figures from "../components/figures.module.css";
import { DASH, formatDay, formatMoney } from "../components/format";
import { Icon } from "../components/icons";
import type { AllowanceMediator, GradeColumn } from "../ipc/generated";
import { t } from "../texts/t";
import { CaseLink } from "./CaseLink";
import styles from "./allowance.module.css";

/** Props of `MediatorRows`. */
export interface MediatorRowsProps {
  mediator: AllowanceMediator;
  grades: readonly GradeColumn[];
  platform: string;
}

/** A mediator's line and, once opened, the cases; on paper they always stand below. */
export function MediatorRows({ mediator, grades, platform }: MediatorRowsProps) {
  const [open, setOpen] = useState(false);
  return (
    <tbody data-open={open}>
      <tr className={styles["mediator"]}>
        <th scope="row">
          <button
            type="button"
            className={styles["opener"]}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            <Icon name="down" size={1} className={styles["fold"]} />
            <span>
              {mediator.name || t("common.unknown")}
              {platform && <span className={figures["quiet"]}>{platform}</span>}
            </span>
          </button>
        </th>
        {grades.map((grade) => (
          <td key={grade.code} className={figures["figure"]}>
            {mediator.by_grade[grade.code] ?? <span className={styles["none"]}>{DASH}</span>}
          </td>
        ))}
        <td className={figures["figure"]}>{mediator.cases.length}</td>
        <td className={figures["figure"]}>
          <strong>{formatMoney(mediator.amount_fen)}</strong>
        </td>
        <td className={styles["sign"]} aria-label={t("allowance.column.signature")} />
      </tr>
      {mediator.cases.map((one) => (
        <tr key={one.dispute_id} className={styles["case"]}>
          <td colSpan={grades.length + 1}>
            <span className={styles["case-line"]}>
              <CaseLink one={one} />
              <span className={styles["quiet"]}>
                {t("allowance.case.closed", { day: formatDay(one.closed_on) })}
              </span>
              {one.sharers > 1 && (
                <span className={styles["quiet"]}>
                  {t("allowance.case.shared", {
                    n: one.sharers,
                    amount: formatMoney(one.amount_fen),
                  })}
                </span>
              )}
            </span>
          </td>
          <td className={figures["figure"]}>
            {one.grade_name ?? DASH}
            {one.is_decided && (
              <span className={styles["decided"]}>{t("allowance.case.decided")}</span>
            )}
          </td>
          <td className={figures["figure"]}>{formatMoney(one.share_fen)}</td>
          <td className={styles["sign"]} aria-label={t("allowance.column.signature")} />
        </tr>
      ))}
    </tbody>
  );
}
