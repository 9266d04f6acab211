import figures from "../../components/figures.module.css";
import { formatCount } from "../../components/format";
import type { ServiceStatement } from "../../ipc/generated";
import { type ChoiceCatalogue, choice, t } from "../../texts/t";
import styles from "./statement.module.css";

/** Matters by topic, group, manner, way, hand-over and satisfaction. */
export function CountTables({ statement }: { statement: ServiceStatement }) {
  const tables = [
    {
      title: t("service.statement.topics"),
      rows: statement.topics.map((one) => ({
        name: one.name ?? one.topic ?? t("service.statement.not_given"),
        count: one.count,
      })),
    },
    {
      title: t("service.statement.groups"),
      rows: statement.groups.map((one) => ({
        name: word("inquirer_group", one.group),
        count: one.count,
      })),
    },
    {
      title: t("service.statement.manners"),
      rows: statement.manners.map((one) => ({
        name: word("consultation_manner", one.manner),
        count: one.count,
      })),
    },
    {
      title: t("service.statement.ways"),
      rows: statement.ways.map((one) => ({
        name: word("suggested_way", one.way),
        count: one.count,
      })),
    },
    {
      title: t("service.statement.hand_overs"),
      rows: statement.hand_overs.map((one) => ({
        name: word("referral_channel", one.channel),
        count: one.count,
      })),
    },
    {
      title: t("service.statement.satisfactions"),
      rows: statement.satisfactions.map((one) => ({
        name: word("satisfaction", one.satisfaction),
        count: one.count,
      })),
    },
  ];
  return (
    <div className={styles["counts"]}>
      {tables
        .filter((table) => table.rows.length > 0)
        .map((table) => (
          <section key={table.title} className={styles["part"]}>
            <h2>{table.title}</h2>
            <table className={figures["table"]} aria-label={table.title}>
              <thead>
                <tr>
                  <th scope="col">{t("service.statement.column.kind")}</th>
                  <th scope="col" className={figures["figure"]}>
                    {t("service.statement.column.count")}
                  </th>
                </tr>
              </thead>
              <tbody>
                {table.rows.map((row) => (
                  <tr key={row.name}>
                    <th scope="row">{row.name}</th>
                    <td className={figures["figure"]}>{formatCount(row.count)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        ))}
    </div>
  );
}

function word(catalogue: ChoiceCatalogue, value: string | null): string {
  return value === null ? t("service.statement.not_given") : choice(catalogue, value);
}
