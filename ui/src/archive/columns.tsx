import { Checkbox } from "antd";
import { dayOf } from "../components/clock-time";
import { DASH, formatDay } from "../components/format";
import type { GridColumn } from "../components/grid-columns";
import type { ArchiveRow, ArchiveStage } from "../ipc/generated";
import { choice, t } from "../texts/t";
import styles from "./archive.module.css";

/** Which rows are chosen for an order on several at once. */
export interface Choosing<Row> {
  chosen: ReadonlySet<string>;
  toggle: (row: Row) => void;
}

/** The box by which a row is chosen. */
export function markColumn<Row>(
  choosing: Choosing<Row>,
  idOf: (row: Row) => string,
  nameOf: (row: Row) => string,
  canChoose: (row: Row) => boolean = () => true,
): GridColumn<Row> {
  return {
    key: "mark",
    title: t("archive.column.mark"),
    width: 54,
    align: "center",
    render: (row) =>
      canChoose(row) && (
        <Checkbox
          className={styles["mark"]}
          tabIndex={-1}
          aria-label={t("archive.mark_row", { no: nameOf(row) })}
          checked={choosing.chosen.has(idOf(row))}
          // A click on the box chooses; it does not open the row.
          onClick={(event) => event.stopPropagation()}
          onChange={() => choosing.toggle(row)}
        />
      ),
  };
}

/** The columns of dossiers at a stage; without `choosing` nothing can be chosen. */
export function dossierColumns(
  stage: ArchiveStage,
  typeName: (code: string) => string,
  choosing: Choosing<ArchiveRow> | null,
): GridColumn<ArchiveRow>[] {
  const all: (GridColumn<ArchiveRow> & { only?: ArchiveStage[] })[] = [
    {
      key: "docket_no",
      title: t("archive.column.docket_no"),
      width: 226,
      render: (row) => (
        <span className={styles["number"]} title={row.docket_no}>
          {row.docket_no}
        </span>
      ),
    },
    {
      key: "title",
      title: t("archive.column.title"),
      width: 206,
      render: (row) => <span title={row.title}>{row.title || DASH}</span>,
    },
    {
      key: "type",
      title: t("archive.column.type"),
      width: 130,
      // The title names it too; an archived dossier has more to say.
      only: ["waiting", "destroyed"],
      render: (row) => (row.dispute_type ? typeName(row.dispute_type) : DASH),
    },
    {
      key: "closed_on",
      title: t("archive.column.closed_on"),
      width: 138,
      render: (row) => (row.closed_on ? formatDay(row.closed_on) : DASH),
    },
    {
      key: "bound",
      title: t("archive.column.bound"),
      width: 108,
      only: ["waiting"],
      render: (row) =>
        row.is_bound ? t("archive.bound", { n: row.page_count ?? 0 }) : t("archive.not_bound"),
    },
    {
      key: "class",
      title: t("archive.column.class"),
      width: 92,
      only: ["archived", "destroyed"],
      render: (row) => (row.kept ? choice("retention_class", row.kept.retention_class) : DASH),
    },
    {
      key: "due_on",
      title: t("archive.column.due_on"),
      width: 128,
      only: ["archived"],
      render: (row) => (row.kept?.due_on ? formatDay(row.kept.due_on) : t("archive.for_ever")),
    },
    {
      key: "shelf",
      title: t("archive.column.shelf"),
      width: 140,
      only: ["archived"],
      render: (row) => <span title={row.kept?.shelf ?? ""}>{row.kept?.shelf ?? DASH}</span>,
    },
    {
      key: "destroyed_on",
      title: t("archive.column.destroyed_on"),
      width: 138,
      only: ["destroyed"],
      render: (row) => (row.destroyed_at ? formatDay(dayOf(row.destroyed_at)) : DASH),
    },
  ];
  const shown = all.filter((column) => !column.only || column.only.includes(stage));
  if (!choosing) return shown;
  const mark = markColumn<ArchiveRow>(
    choosing,
    (row) => row.dispute_id,
    (row) => row.docket_no,
    (row) => !row.is_hidden,
  );
  return [mark, ...shown];
}
