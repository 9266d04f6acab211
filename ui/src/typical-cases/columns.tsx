import { DASH, formatDay } from "../components/format";
import type { GridColumn } from "../components/grid-columns";
import type { TypicalCaseRow } from "../ipc/generated";
import { t } from "../texts/t";
import { TypicalCaseStatusTag } from "./TypicalCaseStatusTag";

/** The columns of the list; those who only read see neither status nor authors. */
export function typicalCaseColumns(
  typeName: (code: string) => string,
  personName: (id: string | null) => string,
  writes: boolean,
): GridColumn<TypicalCaseRow>[] {
  const all: (GridColumn<TypicalCaseRow> & { writers?: true })[] = [
    {
      key: "title",
      title: t("typical_cases.column.title"),
      width: 250,
      render: (row) => <span title={row.title}>{row.title}</span>,
    },
    {
      key: "type",
      title: t("typical_cases.column.type"),
      width: 130,
      render: (row) => (row.dispute_type ? typeName(row.dispute_type) : DASH),
    },
    {
      key: "summary",
      title: t("typical_cases.column.summary"),
      width: 270,
      render: (row) => <span title={row.summary}>{row.summary || DASH}</span>,
    },
    {
      key: "status",
      title: t("typical_cases.column.status"),
      width: 110,
      writers: true,
      render: (row) => <TypicalCaseStatusTag status={row.status} />,
    },
    {
      key: "authors",
      title: t("typical_cases.column.authors"),
      width: 110,
      writers: true,
      render: (row) => row.author_ids.map((id) => personName(id)).join("、") || DASH,
    },
    {
      key: "day",
      title: t("typical_cases.column.day"),
      width: 140,
      render: (row) => {
        const day = row.decided_on ?? row.drafted_on;
        return day ? formatDay(day) : DASH;
      },
    },
  ];
  return all.filter((column) => writes || !column.writers);
}
