import { DASH, formatCount, formatDay } from "../components/format";
import type { GridColumn } from "../components/grid-columns";
import type { OutreachRow } from "../ipc/generated";
import { choice, t } from "../texts/t";
import styles from "./outreach.module.css";

/** The columns of the list. */
export function activityColumns(
  platformName: (id: string | null) => string,
): GridColumn<OutreachRow>[] {
  return [
    {
      key: "held_on",
      title: t("outreach.field.held_on"),
      width: 138,
      sortable: true,
      render: (row) => formatDay(row.held_on),
    },
    {
      key: "theme",
      title: t("outreach.field.theme"),
      width: 130,
      render: (row) => (
        <span className={styles["title"]} title={row.theme}>
          {row.theme}
        </span>
      ),
    },
    {
      key: "title",
      title: t("outreach.field.title"),
      width: 150,
      render: (row) => <span title={row.title ?? ""}>{row.title ?? DASH}</span>,
    },
    {
      key: "form",
      title: t("outreach.field.form"),
      width: 96,
      render: (row) => choice("outreach_form", row.form),
    },
    {
      key: "place",
      title: t("outreach.field.place"),
      width: 140,
      render: (row) => <span title={row.place}>{row.place}</span>,
    },
    {
      key: "platform",
      title: t("outreach.field.platform"),
      width: 140,
      render: (row) => {
        const name = platformName(row.platform_id) || t("outreach.street");
        return <span title={name}>{name}</span>;
      },
    },
    {
      key: "people_count",
      title: t("outreach.field.people_count"),
      width: 88,
      align: "right",
      render: (row) => formatCount(row.people_count),
    },
    {
      key: "plan",
      title: t("outreach.line"),
      width: 76,
      render: (row) => t(row.plan_id ? "outreach.in_plan" : "outreach.unplanned"),
    },
  ];
}
