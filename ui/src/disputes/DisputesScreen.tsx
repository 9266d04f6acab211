import { Link, getRouteApi, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useOnlyReadsDisputes } from "../app/read-only";
import { DataGrid } from "../components/DataGrid";
import { EmptyState } from "../components/EmptyState";
import { Icon } from "../components/icons";
import { Page } from "../components/Page";
import { PageHeader } from "../components/PageHeader";
import { useDisputeTypeName, usePersonName } from "../components/office/names";
import { useIssueBar } from "../documents/bars";
import { NoticesDialog } from "../documents/NoticesDialog";
import type { DisputeRow } from "../ipc/generated";
import { useAskPages } from "../ipc/queries";
import { ExportList } from "../ledgers/export/ExportList";
import { ImportLink } from "../ledgers/import/ImportLink";
import { t } from "../texts/t";
import { disputeColumns } from "./list/columns";
import { FilterBar } from "./list/FilterBar";
import { askFor, isFiltered, sortOf, sorted, withoutFilters } from "./list/filters";
import { useToday } from "./today";
import primary from "./primary.module.css";

const route = getRouteApi("/disputes");

/** The list of disputes: filters and order live in the address, Enter opens. */
export function DisputesScreen() {
  const search = route.useSearch();
  const filterBy = route.useNavigate();
  const navigate = useNavigate();
  const today = useToday();
  const type = useDisputeTypeName();
  const person = usePersonName();
  const pages = useAskPages("dispute_list", askFor(search));
  const isLawyer = useOnlyReadsDisputes();
  const issues = useIssueBar() === null;
  const [notices, setNotices] = useState(false);

  async function open(row: DisputeRow): Promise<void> {
    await filterBy({ search: { ...search, at: row.id }, replace: true });
    await navigate({ to: "/disputes/$id", params: { id: row.id } });
  }

  return (
    <Page shape="fill">
      <PageHeader
        title={t("disputes.list.title")}
        subtitle={isLawyer ? t("walls.disputes.assigned") : undefined}
        actions={
          <>
            {issues && (
              <Button icon={<Icon name="sheet" />} onClick={() => setNotices(true)}>
                {t("documents.notices.button")}
              </Button>
            )}
            <ImportLink kind="disputes" />
            <ExportList list={{ name: "disputes", filter: askFor(search) }} count={pages.count} />
          </>
        }
      />
      <FilterBar
        search={search}
        onSearch={(next) => void filterBy({ search: next, replace: true })}
        today={today}
      />
      <DataGrid
        label={t("disputes.list.title")}
        columns={disputeColumns({ type, person, today })}
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
              title={t("disputes.list.none_title")}
              action={
                <Button
                  onClick={() => void filterBy({ search: withoutFilters(search), replace: true })}
                >
                  {t("disputes.filter.clear")}
                </Button>
              }
            >
              {t("disputes.list.none_text")}
            </EmptyState>
          ) : isLawyer ? (
            <EmptyState picture="bridge" title={t("walls.disputes.assigned_none")}>
              {t("walls.disputes.assigned_none_text")}
            </EmptyState>
          ) : (
            <EmptyState
              picture="bridge"
              title={t("disputes.list.empty_title")}
              action={
                <Link to="/disputes/new" className={primary["link"]}>
                  {t("disputes.list.first")}
                </Link>
              }
            >
              {t("disputes.list.empty_text")}
            </EmptyState>
          )
        }
      />
      <NoticesDialog open={notices} onClose={() => setNotices(false)} />
    </Page>
  );
}
