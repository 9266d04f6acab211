import { useNavigate } from "@tanstack/react-router";
import { DataGrid } from "../components/DataGrid";
import { EmptyState } from "../components/EmptyState";
import { allRows } from "../components/grid-columns";
import { usePersonName } from "../components/office/names";
import type { DestructionRow } from "../ipc/generated";
import { useAsk } from "../ipc/queries";
import { t } from "../texts/t";
import { listColumns } from "./list-columns";

/** 销毁清册: every list there was, the newest first. */
export function Lists() {
  const navigate = useNavigate();
  const personName = usePersonName();
  const asked = useAsk("destruction_lists", {});
  return (
    <DataGrid<DestructionRow>
      label={t("archive.tab.lists")}
      columns={listColumns(personName)}
      pages={allRows(asked.data?.rows, asked)}
      rowKey={(row) => row.id}
      onOpen={(row) => void navigate({ to: "/archive/lists/$id", params: { id: row.id } })}
      empty={
        <EmptyState picture="paper" title={t("archive.empty.lists.title")}>
          {t("archive.empty.lists.text")}
        </EmptyState>
      }
    />
  );
}
