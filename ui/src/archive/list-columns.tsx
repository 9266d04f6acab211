import { DASH, formatDay } from "../components/format";
import type { GridColumn } from "../components/grid-columns";
import type { DestructionItem, DestructionRow } from "../ipc/generated";
import { choice, t } from "../texts/t";
import { DestructionStatusTag } from "./DestructionStatusTag";
import { type Choosing, markColumn } from "./columns";
import styles from "./archive.module.css";

/** The columns of what is due; without `choosing` nothing can be chosen. */
export function itemColumns(
  typeName: (code: string) => string,
  isDossier: boolean,
  choosing: Choosing<DestructionItem> | null,
  isDone = false,
): GridColumn<DestructionItem>[] {
  const all: (GridColumn<DestructionItem> | false)[] = [
    {
      key: "number",
      title: t("archive.column.number"),
      width: 230,
      render: (item) => (
        <span className={styles["number"]} title={item.number}>
          {item.number || DASH}
        </span>
      ),
    },
    {
      key: "type",
      title: t("archive.column.type"),
      width: 140,
      render: (item) => (item.dispute_type ? typeName(item.dispute_type) : DASH),
    },
    isDossier && {
      key: "class",
      title: t("archive.column.class"),
      width: 92,
      render: (item) =>
        item.retention_class ? choice("retention_class", item.retention_class) : DASH,
    },
    {
      key: "ended_on",
      title: t("archive.column.ended_on"),
      width: 124,
      render: (item) => formatDay(item.ended_on),
    },
    {
      key: "due_on",
      title: t("archive.column.due_on"),
      width: 124,
      render: (item) => formatDay(item.due_on),
    },
    isDossier && {
      key: "pages",
      title: t("archive.column.pages"),
      width: 80,
      align: "right",
      render: (item) => item.page_count ?? DASH,
    },
    isDone && {
      key: "records",
      title: t("archive.column.records"),
      width: 90,
      align: "right",
      render: (item) => item.record_count ?? DASH,
    },
    isDone && {
      key: "attachments",
      title: t("archive.column.attachments"),
      width: 80,
      align: "right",
      render: (item) => item.attachment_count ?? DASH,
    },
  ];
  const shown = all.filter((column) => column !== false);
  if (!choosing) return shown;
  const mark = markColumn<DestructionItem>(
    choosing,
    (item) => item.subject_id,
    (item) => item.number,
  );
  return [mark, ...shown];
}

/** The columns of the destruction lists. */
export function listColumns(
  personName: (id: string | null) => string,
): GridColumn<DestructionRow>[] {
  return [
    {
      key: "list_no",
      title: t("archive.column.list_no"),
      width: 110,
      render: (row) => <span className={styles["number"]}>{row.list_no}</span>,
    },
    {
      key: "kind",
      title: t("archive.column.kind"),
      width: 120,
      render: (row) => t(`archive.kind.${kindOf(row)}`),
    },
    {
      key: "count",
      title: t("archive.column.count"),
      width: 80,
      align: "right",
      render: (row) => row.item_count,
    },
    {
      key: "status",
      title: t("archive.column.status"),
      width: 170,
      render: (row) => <DestructionStatusTag status={row.status} />,
    },
    {
      key: "listed_by",
      title: t("archive.column.listed_by"),
      width: 130,
      render: (row) => personName(row.listed_by),
    },
    {
      key: "listed_on",
      title: t("archive.column.listed_on"),
      width: 124,
      render: (row) => (row.listed_on ? formatDay(row.listed_on) : DASH),
    },
    {
      key: "changed_on",
      title: t("archive.column.changed_on"),
      width: 124,
      render: (row) => (row.changed_on ? formatDay(row.changed_on) : DASH),
    },
    {
      key: "waiting",
      title: "",
      width: 150,
      render: (row) => (row.is_waiting ? t("archive.waits_for_you") : ""),
    },
  ];
}

/** The kind of records on a list, as the texts name it. */
export function kindOf(row: {
  subject_kind: string;
}): "dispute" | "consultation" | "request" | "hazard" {
  switch (row.subject_kind) {
    case "consultation":
    case "request":
    case "hazard":
      return row.subject_kind;
    default:
      return "dispute";
  }
}
