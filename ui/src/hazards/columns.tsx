import { DASH, formatDay } from "../components/format";
import type { GridColumn } from "../components/grid-columns";
import type { HazardRow } from "../ipc/generated";
import { choice, t } from "../texts/t";
import { HazardStatusTag } from "./HazardStatusTag";
import { NextDay } from "./NextDay";
import { RiskMark } from "./RiskMark";
import styles from "./hazards.module.css";

/** The columns of the ledger. */
export function hazardColumns(): GridColumn<HazardRow>[] {
  return [
    {
      key: "docket_no",
      title: t("hazards.column.docket_no"),
      width: 210,
      sortable: true,
      render: (row) => (
        <span className={styles["quiet"]} title={row.docket_no}>
          {row.docket_no}
        </span>
      ),
    },
    {
      key: "title",
      title: t("hazards.column.title"),
      width: 240,
      render: (row) => (
        <span className={styles["title"]} title={row.title}>
          {row.title}
        </span>
      ),
    },
    {
      key: "place",
      title: t("hazards.column.place"),
      width: 176,
      render: (row) => <span title={row.place}>{row.place || DASH}</span>,
    },
    {
      key: "risk",
      title: t("hazards.column.risk"),
      width: 96,
      sortable: true,
      render: (row) => <RiskMark level={row.risk_level} />,
    },
    {
      key: "status",
      title: t("hazards.column.status"),
      width: 108,
      render: (row) => <HazardStatusTag status={row.status} />,
    },
    {
      key: "next_day",
      title: t("hazards.column.next_day"),
      width: 176,
      sortable: true,
      render: (row) => <NextDay row={row} />,
    },
    {
      key: "found_on",
      title: t("hazards.column.found_on"),
      width: 128,
      sortable: true,
      render: (row) => (row.found_on ? formatDay(row.found_on) : DASH),
    },
    {
      key: "source",
      title: t("hazards.column.source"),
      width: 112,
      render: (row) => choice("hazard_source", row.source),
    },
  ];
}
