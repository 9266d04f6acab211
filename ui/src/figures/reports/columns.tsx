import { StatusTag } from "../../components/StatusTag";
import { formatDay, formatInstant } from "../../components/format";
import type { GridColumn } from "../../components/grid-columns";
import type { ReportRow } from "../../ipc/generated";
import { choice, t } from "../../texts/t";
import styles from "../figures.module.css";

/** The columns of the reports that were sent. */
export function reportColumns(): GridColumn<ReportRow>[] {
  return [
    {
      key: "report_no",
      title: t("figures.reports.number"),
      width: 100,
      render: (row) => <span className={styles["number"]}>{row.report_no}</span>,
    },
    {
      key: "table",
      title: t("figures.tables"),
      width: 235,
      render: (row) => choice("figure_table_name", row.table),
    },
    {
      key: "period",
      title: t("figures.period"),
      width: 225,
      render: (row) => t("figures.subtitle", { from: formatDay(row.from), to: formatDay(row.to) }),
    },
    {
      key: "sent_to",
      title: t("figures.reports.sent_to"),
      width: 150,
      render: (row) => row.sent_to,
    },
    {
      key: "frozen_at",
      title: t("figures.reports.frozen_at"),
      width: 160,
      render: (row) => formatInstant(row.frozen_at),
    },
    {
      key: "standing",
      title: t("figures.reports.standing"),
      width: 140,
      render: (row) => <Standing row={row} />,
    },
  ];
}

/** Whether another report took its place, or which one it put right. */
export function Standing({ row }: { row: ReportRow }) {
  if (row.corrected_by) {
    return (
      <StatusTag tone="muted">
        {t("figures.reports.corrected_by", { no: row.corrected_by.report_no })}
      </StatusTag>
    );
  }
  if (row.corrects) {
    return (
      <StatusTag tone="good">
        {t("figures.reports.corrects", { no: row.corrects.report_no })}
      </StatusTag>
    );
  }
  return <StatusTag tone="good">{t("figures.reports.stands")}</StatusTag>;
}
