import { Link, Navigate, getRouteApi, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { DataGrid } from "../components/DataGrid";
import { EmptyState } from "../components/EmptyState";
import { Page } from "../components/Page";
import { PageHeader } from "../components/PageHeader";
import { useDisputeTypeName, usePersonName } from "../components/office/names";
import { useAskPages } from "../ipc/queries";
import { ExportList } from "../ledgers/export/ExportList";
import { ImportLink } from "../ledgers/import/ImportLink";
import { t } from "../texts/t";
import { useToday } from "../disputes/today";
import primary from "../disputes/primary.module.css";
import { ConsultationFilters } from "./ConsultationFilters";
import { consultationColumns } from "./columns";
import { askFor, isFiltered, sortOf, sorted, withoutFilters } from "./filters";
import { useReadsConsultations } from "./permissions";
import type { ConsultationRow } from "./row";
import { ServiceLinks } from "./ServiceLinks";

const route = getRouteApi("/consultations");

/** The list of consultations: filters live in the address, Enter opens. */
export function ConsultationsScreen() {
  const search = route.useSearch();
  const filterBy = route.useNavigate();
  const navigate = useNavigate();
  const today = useToday();
  const person = usePersonName();
  const type = useDisputeTypeName();
  const reads = useReadsConsultations();
  const pages = useAskPages("consultation_list", askFor(search), { enabled: reads });

  async function open(row: ConsultationRow): Promise<void> {
    await filterBy({ search: { ...search, at: row.id }, replace: true });
    await navigate({ to: "/consultations/$id", params: { id: row.id } });
  }

  // Whoever has none of their own sees numbers.
  if (!reads) return <Navigate to="/consultations/numbers" replace />;
  const record = (
    <Link to="/consultations/new" className={primary["link"]}>
      {t("consultations.list.record")}
    </Link>
  );
  return (
    <Page shape="fill">
      <PageHeader
        title={t("consultations.list.title")}
        subtitle={t("walls.consultations.own")}
        actions={
          <>
            <Link to="/consultations/numbers">{t("walls.numbers.open")}</Link>
            <ServiceLinks />
            <ImportLink kind="consultations" />
            <ExportList
              list={{ name: "consultations", filter: askFor(search) }}
              count={pages.count}
            />
            {record}
          </>
        }
      />
      <ConsultationFilters
        search={search}
        onSearch={(next) => void filterBy({ search: next, replace: true })}
        today={today}
      />
      <DataGrid<ConsultationRow>
        label={t("consultations.list.title")}
        columns={consultationColumns({ person, type, today })}
        pages={pages}
        rowKey={(row) => row.id}
        onOpen={(row) => void open(row)}
        startAt={search.at ?? null}
        sort={sortOf(search)}
        onSort={(sort) => void filterBy({ search: sorted(search, sort), replace: true })}
        empty={
          isFiltered(search) ? (
            <EmptyState
              picture="boat"
              title={t("consultations.list.none_title")}
              action={
                <Button
                  onClick={() => void filterBy({ search: withoutFilters(search), replace: true })}
                >
                  {t("common.filter.clear")}
                </Button>
              }
            >
              {t("consultations.list.none_text")}
            </EmptyState>
          ) : (
            <EmptyState picture="tea" title={t("consultations.list.empty_title")} action={record}>
              {t("consultations.list.empty_text")}
            </EmptyState>
          )
        }
      />
    </Page>
  );
}
