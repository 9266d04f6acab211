import { dayOf } from "../components/clock-time";
import { DASH, formatDay } from "../components/format";
import type { GridColumn } from "../components/grid-columns";
import type { RatingRow } from "../ipc/generated";
import { choice, t } from "../texts/t";
import { LevelMark } from "./LevelMark";
import { RatingDue, RatingStatusTag } from "./RatingStatusTag";
import { reasonWords, subjectWords } from "./words";
import styles from "./ratings.module.css";

/** The columns of the list. What was said takes what the others leave. */
export function ratingColumns(personName: (id: string | null) => string): GridColumn<RatingRow>[] {
  return [
    {
      key: "rated_at",
      title: t("ratings.column.rated_at"),
      width: 132,
      sortable: true,
      render: (row) => (row.rated_at ? formatDay(dayOf(row.rated_at)) : DASH),
    },
    {
      key: "level",
      title: t("ratings.column.level"),
      width: 168,
      render: (row) => <LevelMark level={row.level} />,
    },
    {
      key: "subject",
      title: t("ratings.column.subject"),
      width: 208,
      render: (row) => (
        <span title={subjectWords(row.subject)}>
          <span className={styles["kind"]}>{choice("subject_kind", row.subject.kind)}</span>
          {row.subject.title ?? row.subject.number}
        </span>
      ),
    },
    {
      key: "comment",
      title: t("ratings.column.comment"),
      width: 188,
      render: (row) => (
        <span title={row.comment ?? ""}>{row.comment ?? (reasonWords(row) || DASH)}</span>
      ),
    },
    {
      key: "status",
      title: t("ratings.column.status"),
      width: 98,
      render: (row) => <RatingStatusTag status={row.status} />,
    },
    {
      key: "due_on",
      title: t("ratings.column.due_on"),
      width: 122,
      render: (row) => (row.nearness ? <RatingDue row={row} /> : DASH),
    },
    {
      key: "responsible",
      title: t("ratings.column.responsible"),
      width: 80,
      render: (row) => personName(row.responsible_id) || DASH,
    },
  ];
}
