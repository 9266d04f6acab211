import { StatusTag } from "../../components/StatusTag";
import { DASH, formatDay, formatMoney } from "../../components/format";
import type { GridColumn } from "../../components/grid-columns";
import type { DisputeRow } from "../../ipc/generated";
import { t } from "../../texts/t";
import { DisputeStatusTag } from "../DisputeStatusTag";
import { DueBadge } from "../DueBadge";
import { shortDay } from "../short-day";
import { shortTypeName } from "../intake/types";
import styles from "./list.module.css";

/** Names for the ids of a row. */
export interface ListNames {
  type: (code: string) => string;
  person: (id: string) => string;
  today: string;
}

/** The columns of the list. The title takes what the others leave. */
export function disputeColumns(names: ListNames): GridColumn<DisputeRow>[] {
  return [
    {
      key: "docket_no",
      title: t("disputes.column.docket_no"),
      width: 184,
      sortable: true,
      render: (row) => <Docket no={row.docket_no} />,
    },
    {
      key: "title",
      title: t("disputes.column.title"),
      width: 216,
      render: (row) => (
        <span className={styles["title"]} title={row.title}>
          {row.has_conflict && (
            <>
              <StatusTag tone="near">{t("disputes.list.has_conflict")}</StatusTag>{" "}
            </>
          )}
          {row.title}
        </span>
      ),
    },
    {
      key: "dispute_type",
      title: t("disputes.column.type_short"),
      width: 82,
      render: (row) => {
        const name = names.type(row.dispute_type);
        return <span title={name}>{shortTypeName(name)}</span>;
      },
    },
    {
      key: "status",
      title: t("disputes.column.status"),
      width: 122,
      render: (row) => <DisputeStatusTag status={row.status} />,
    },
    {
      key: "due_on",
      title: t("disputes.column.due_on"),
      width: 130,
      sortable: true,
      render: (row) =>
        row.is_suspended ? (
          <StatusTag tone="neutral">{t("disputes.list.suspended")}</StatusTag>
        ) : (
          <DueBadge nearness={row.nearness} dueOn={row.due_on} />
        ),
    },
    {
      key: "mediators",
      title: t("disputes.column.mediators"),
      width: 80,
      render: (row) => <MediatorNames names={row.mediator_ids.map(names.person)} />,
    },
    {
      key: "registered_on",
      title: t("disputes.column.registered_short"),
      width: 104,
      sortable: true,
      render: (row) => <RegisteredOn day={row.registered_on} today={names.today} />,
    },
    {
      key: "amount",
      title: t("disputes.column.amount"),
      width: 100,
      align: "right",
      sortable: true,
      render: (row) => formatMoney(row.amount_fen).replace(/\.00$/, ""),
    },
  ];
}

function MediatorNames({ names }: { names: readonly string[] }) {
  const [first] = names;
  if (first === undefined) return DASH;
  const all = names.join(t("common.separator"));
  return (
    <span title={all}>
      {names.length > 1 ? t("disputes.list.and_others", { name: first }) : first}
    </span>
  );
}

/** A docket number; its brackets are set half as wide, as the column is short. */
function Docket({ no }: { no: string }) {
  return (
    <span className={styles["docket"]} title={no}>
      {no}
    </span>
  );
}

/** The day without its year while that is this one; of an older year the month, the day on hover. */
function RegisteredOn({ day, today }: { day: string | null; today: string }) {
  const whole = formatDay(day);
  if (day === null) return whole;
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  const short = isThisYear ? shortDay(day, today) : whole.replace(/\d+日$|^\d+\s/, "");
  return <span title={whole}>{short}</span>;
}
