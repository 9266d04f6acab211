import { Link, getRouteApi, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { DataGrid } from "../components/DataGrid";
import { EmptyState } from "../components/EmptyState";
import { Page } from "../components/Page";
import { PageHeader } from "../components/PageHeader";
import primary from "../disputes/primary.module.css";
import { useToday } from "../disputes/today";
import type { RequestRow } from "../ipc/generated";
import { usePersonName } from "../components/office/names";
import { useAskPages } from "../ipc/queries";
import { t } from "../texts/t";
import { ExportDialog } from "./export/ExportDialog";
import { RequestFilters } from "./RequestFilters";
import { ChosenBar } from "./ChosenBar";
import { isAssignable, requestColumns } from "./columns";
import { askFor, isFiltered, sortOf, sorted, withoutFilters } from "./filters";

const route = getRouteApi("/requests");

/** The list of citizens' requests: filters live in the address, Enter opens. */
export function RequestsScreen() {
  const search = route.useSearch();
  const filterBy = route.useNavigate();
  const navigate = useNavigate();
  const today = useToday();
  const [exporting, setExporting] = useState(false);
  const pages = useAskPages("request_list", askFor(search));
  const personName = usePersonName();
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  // Whoever is no longer in the list, or can no longer be assigned, is not chosen either.
  const chosen = new Set(
    pages.rows.filter((row) => marked.has(row.id) && isAssignable(row)).map((row) => row.id),
  );

  function toggle(row: RequestRow): void {
    if (!isAssignable(row)) return;
    const next = new Set(chosen);
    if (!next.delete(row.id)) next.add(row.id);
    setMarked(next);
  }

  async function open(row: RequestRow): Promise<void> {
    await filterBy({ search: { ...search, at: row.id }, replace: true });
    await navigate({ to: "/requests/$id", params: { id: row.id } });
  }

  const importing = (
    <Button onClick={() => void navigate({ to: "/requests/import" })}>
      {t("requests.list.import")}
    </Button>
  );
  const registering = (
    <Link to="/requests/new" className={primary["link"]}>
      {t("requests.list.register")}
    </Link>
  );
  return (
    <Page shape="fill">
      <PageHeader
        title={t("requests.list.title")}
        subtitle={t("requests.list.subtitle")}
        actions={
          <>
            <Button onClick={() => setExporting(true)}>{t("requests.list.export")}</Button>
            {importing}
            {registering}
          </>
        }
      />
      <ExportDialog search={search} open={exporting} onClose={() => setExporting(false)} />
      <RequestFilters
        search={search}
        onSearch={(next) => void filterBy({ search: next, replace: true })}
        today={today}
      />
      <ChosenBar chosen={[...chosen]} clear={() => setMarked(new Set())} />
      <DataGrid<RequestRow>
        label={t("requests.list.title")}
        columns={requestColumns({ chosen, toggle }, personName)}
        onMark={toggle}
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
              title={t("requests.list.none_title")}
              action={
                <Button
                  onClick={() => void filterBy({ search: withoutFilters(search), replace: true })}
                >
                  {t("common.filter.clear")}
                </Button>
              }
            >
              {t("requests.list.none_text")}
            </EmptyState>
          ) : (
            <EmptyState picture="paper" title={t("requests.list.empty_title")} action={importing}>
              {t("requests.list.empty_text")}
            </EmptyState>
          )
        }
      />
    </Page>
  );
}
