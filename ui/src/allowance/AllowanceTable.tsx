import figures from "../components/figures.module.css";
import { DASH, formatDay, formatMoney } from "../components/format";
import { usePlatformName } from "../components/office/names";
import type { AllowanceList } from "../ipc/generated";
import { t } from "../texts/t";
import { CaseLink } from "./CaseLink";
import { MediatorRows } from "./MediatorRows";
import styles from "./allowance.module.css";

/** Props of `AllowanceTable`. */
export interface AllowanceTableProps {
  list: AllowanceList;
  street: string;
  today: string;
}

/** The list itself: a line per mediator that opens to its cases; on paper with heads and signatures. */
export function AllowanceTable({ list, street, today }: AllowanceTableProps) {
  const platformName = usePlatformName();
  const { year, month } = list;
  return (
    <section className={`${styles["list"]} ${figures["list"]}`} aria-label={t("allowance.title")}>
      <header className={styles["paper-head"]}>
        <h2>{t("allowance.paper.title", { street })}</h2>
        <p>
          {t("allowance.paper.head", { month: t("allowance.month_name", { year, month }) })}
          <span>{t("allowance.paper.printed", { day: formatDay(today) })}</span>
        </p>
      </header>
      <table className={figures["table"]}>
        <thead>
          <tr>
            <th scope="col">{t("allowance.column.mediator")}</th>
            {list.grades.map((grade) => (
              <th key={grade.code} scope="col" className={figures["figure"]}>
                {grade.name}
                <span className={styles["rate"]}>
                  {t("allowance.per_case", { amount: formatMoney(grade.amount_fen) })}
                </span>
              </th>
            ))}
            <th scope="col" className={figures["figure"]}>
              {t("allowance.column.cases")}
            </th>
            <th scope="col" className={figures["figure"]}>
              {t("allowance.column.amount")}
            </th>
            <th scope="col" className={styles["sign"]}>
              {t("allowance.column.signature")}
            </th>
          </tr>
        </thead>
        {list.mediators.map((one) => (
          <MediatorRows
            key={one.person_id}
            mediator={one}
            grades={list.grades}
            platform={platformName(one.platform_id)}
          />
        ))}
        <tfoot>
          <tr>
            <th scope="row">{t("allowance.total")}</th>
            {list.grades.map((grade) => (
              <td key={grade.code} className={figures["figure"]}>
                {list.by_grade[grade.code] ?? DASH}
              </td>
            ))}
            <td className={figures["figure"]}>{list.count}</td>
            <td className={figures["figure"]}>{formatMoney(list.amount_fen)}</td>
            <td className={styles["sign"]} aria-label={t("allowance.column.signature")} />
          </tr>
        </tfoot>
      </table>
      <p className={styles["how"]}>
        {t(list.is_settled_only ? "allowance.how_settled" : "allowance.how_closed")}
      </p>
      {list.unassigned.length > 0 && (
        <div className={styles["unassigned"]}>
          <p>{t("allowance.unassigned", { n: list.unassigned.length })}</p>
          <ul>
            {list.unassigned.map((one) => (
              <li key={one.dispute_id}>
                <CaseLink one={one} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <footer className={styles["paper-foot"]}>
        <span>{t("allowance.paper.made_by")}</span>
        <span>{t("allowance.paper.checked_by")}</span>
        <span>{t("allowance.paper.head_of_committee")}</span>
      </footer>
    </section>
  );
}
