import { DASH, formatInstant } from "../components/format";
import type { GridColumn } from "../components/grid-columns";
import type { ConsultationRow } from "./row";
import { choice, t } from "../texts/t";
import { inquirerWords, listTime } from "./words";
import styles from "./consultations.module.css";

/** What the columns need beside a row: names for its ids, and the day. */
export interface ListNames {
  person: (id: string | null) => string;
  type: (code: string | null) => string;
  today: string;
}

/** The columns of the list. What was asked takes what the others leave. */
export function consultationColumns(names: ListNames): GridColumn<ConsultationRow>[] {
  return [
    {
      key: "docket_no",
      title: t("consultations.column.docket_no"),
      width: 194,
      render: (row) => (
        <span className={styles["docket"]} title={row.docket_no}>
          {row.docket_no}
        </span>
      ),
    },
    {
      key: "starts_at",
      title: t("consultations.column.starts_at"),
      width: 142,
      sortable: true,
      render: (row) => (
        <time dateTime={row.starts_at ?? undefined} title={formatInstant(row.starts_at)}>
          {listTime(row.starts_at, names.today)}
        </time>
      ),
    },
    {
      key: "content",
      title: t("consultations.column.content"),
      width: 196,
      render: (row) => (
        <span className={styles["asked"]} title={row.content}>
          {row.content}
        </span>
      ),
    },
    {
      key: "topic",
      title: t("consultations.column.topic"),
      width: 112,
      render: (row) => names.type(row.topic) || DASH,
    },
    {
      key: "inquirer",
      title: t("consultations.column.inquirer"),
      width: 84,
      render: (row) => (
        <span className={row.inquirer_name ? undefined : styles["unnamed"]}>
          {inquirerWords(row.is_anonymous, row.inquirer_name)}
        </span>
      ),
    },
    {
      key: "manner",
      title: t("consultations.column.manner"),
      width: 98,
      render: (row) => choice("consultation_manner", row.manner),
    },
    {
      key: "lawyer",
      title: t("consultations.column.lawyer"),
      width: 82,
      render: (row) => names.person(row.lawyer_id) || DASH,
    },
    {
      key: "satisfaction",
      title: t("consultations.column.satisfaction"),
      width: 98,
      render: (row) => (row.satisfaction ? choice("satisfaction", row.satisfaction) : DASH),
    },
  ];
}
