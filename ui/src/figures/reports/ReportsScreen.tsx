import { useNavigate } from "@tanstack/react-router";
import { DataGrid } from "../../components/DataGrid";
import { EmptyState } from "../../components/EmptyState";
import { Page } from "../../components/Page";
import { PageHeader } from "../../components/PageHeader";
import { allRows } from "../../components/grid-columns";
import type { ReportRow } from "../../ipc/generated";
import { useAsk } from "../../ipc/queries";
import { t } from "../../texts/t";
import { reportColumns } from "./columns";

/** 已定稿报表: what was sent, the newest first. */
export function ReportsScreen() {
  const navigate = useNavigate();
  const asked = useAsk("reports", {});
  return (
    <Page>
      <PageHeader
        title={t("figures.reports.title")}
        subtitle={t("figures.reports.subtitle")}
        onBack={() => void navigate({ to: "/figures" })}
      />
      <DataGrid<ReportRow>
        label={t("figures.reports.title")}
        columns={reportColumns()}
        pages={allRows(asked.data?.rows, asked)}
        rowKey={(row) => row.id}
        onOpen={(row) => void navigate({ to: "/figures/reports/$id", params: { id: row.id } })}
        empty={
          <EmptyState picture="paper" title={t("figures.reports.empty.title")}>
            {t("figures.reports.empty.text")}
          </EmptyState>
        }
      />
    </Page>
  );
}
