import { Checkbox } from "antd";
import { dayOf } from "../components/clock-time";
import { DASH, formatDay } from "../components/format";
import type { GridColumn } from "../components/grid-columns";
import type { RequestRow } from "../ipc/generated";
import { choice, t } from "../texts/t";
import { RequestStatusTag } from "./RequestStatusTag";
import { TimeBadge } from "./TimeBadge";
import styles from "./requests.module.css";

/** Which rows are chosen for an order on several at once. */
export interface Choosing {
  chosen: ReadonlySet<string>;
  toggle: (row: RequestRow) => void;
}

/** Requests that can be assigned; only these can be chosen. */
export function isAssignable({ status }: RequestRow): boolean {
  return status === "received" || status === "assigned" || status === "in_progress";
}

/** The columns of the list. The title takes what the others leave. */
export function requestColumns(
  choosing: Choosing,
  personName: (id: string | null) => string,
): GridColumn<RequestRow>[] {
  return [
    {
      key: "mark",
      title: t("requests.list.mark"),
      width: 54,
      align: "center",
      render: (row) =>
        isAssignable(row) ? (
          <Checkbox
            className={styles["mark"]}
            tabIndex={-1}
            aria-label={t("requests.list.mark_row", { no: row.order_no })}
            checked={choosing.chosen.has(row.id)}
            // A click on the box chooses; it does not open the row.
            onClick={(event) => event.stopPropagation()}
            onChange={() => choosing.toggle(row)}
          />
        ) : null,
    },
    {
      key: "order_no",
      title: t("requests.column.order_no"),
      width: 138,
      render: (row) => (
        <span className={styles["number"]} title={row.order_no}>
          {row.order_no}
        </span>
      ),
    },
    {
      key: "submitted_at",
      title: t("requests.column.submitted_at"),
      width: 128,
      sortable: true,
      render: (row) => (row.submitted_at ? formatDay(dayOf(row.submitted_at)) : DASH),
    },
    {
      key: "title",
      title: t("requests.column.title"),
      width: 176,
      render: (row) => (
        <span className={styles["title"]} title={row.title}>
          {row.title}
        </span>
      ),
    },
    {
      key: "channel",
      title: t("requests.column.channel"),
      width: 100,
      render: (row) => <span title={row.source_platform ?? ""}>{channelOf(row)}</span>,
    },
    {
      key: "status",
      title: t("requests.column.status"),
      width: 96,
      render: (row) => <RequestStatusTag status={row.status} />,
    },
    {
      key: "due_at",
      title: t("requests.column.due"),
      width: 146,
      sortable: true,
      render: (row) => (row.time ? <TimeBadge time={row.time} /> : DASH),
    },
    {
      key: "handler",
      title: t("requests.column.handler"),
      width: 84,
      render: (row) => personName(row.handler_id) || (row.handler ?? row.handling_unit ?? DASH),
    },
    {
      key: "satisfaction",
      title: t("requests.column.satisfaction"),
      width: 84,
      render: (row) => (row.satisfaction ? choice("satisfaction", row.satisfaction) : DASH),
    },
  ];
}

function channelOf(row: RequestRow): string {
  if (row.channel === null || row.channel === "other") return row.source_platform ?? DASH;
  return choice("request_channel", row.channel);
}
