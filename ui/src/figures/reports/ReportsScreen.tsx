import { useNavigate } from "@tanstack/react-router";
import { DataGrid } from "../../components/DataGrid";
import { EmptyState } from "../../components/EmptyState";
import { Page } from "../../components/Page";
import { PageHeader } from "../../components/PageHeader";
import type { GridRows } from "../../components/grid-columns";
import type { ReportRow } from "../../ipc/generated";
import { useAsk } from "../../ipc/queries";
import { t } from "../../texts/t";
import { reportColumns } from "./columns";

/** 已定稿报表: what was sent, the newest first. */
export function ReportsScreen() {
  const navigate = useNavigate();
  const { data, error, isPending, refetch } = useAsk("reports", {});
  const pages: GridRows<ReportRow> = {
    rows: data?.rows ?? [],
    count: data ? { n: data.rows.length, capped: false } : null,
    loading: isPending,
    loadingMore: false,
    more: false,
    loadMore: () => undefined,
    failed: error,
    retry: () => void refetch(),
  };
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
        pages={pages}
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
