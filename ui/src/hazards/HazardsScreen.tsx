import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { DataGrid } from "../components/DataGrid";
import { EmptyState } from "../components/EmptyState";
import { useOwnPlatform } from "../components/office/own";
import { Page } from "../components/Page";
import { PageHeader } from "../components/PageHeader";
import { useToday } from "../disputes/today";
import type { HazardRow } from "../ipc/generated";
import { useAsk, useAskPages } from "../ipc/queries";
import { ExportList } from "../ledgers/export/ExportList";
import { ImportLink } from "../ledgers/import/ImportLink";
import { t } from "../texts/t";
import { HazardFilters } from "./HazardFilters";
import { hazardColumns } from "./columns";
import {
  type HazardSearch,
  askFor,
  isFiltered,
  platformOf,
  sortOf,
  sorted,
  withoutFilters,
} from "./filters";
import { useKeepsHazards } from "./permissions";

const route = getRouteApi("/hazards");

/** 隐患台账: filters live in the address, Enter opens. */
export function HazardsScreen() {
  const search = route.useSearch();
  const filterBy = route.useNavigate();
  const navigate = useNavigate();
  const today = useToday();
  const own = useOwnPlatform();
  const keeps = useKeepsHazards();
  const pages = useAskPages("hazard_list", askFor(search, own));
  const platform = platformOf(search, own);
  const { data: counts } = useAsk("hazard_counts", platform ? { platform_id: platform } : {});

  const find = (next: HazardSearch): void => void filterBy({ search: next, replace: true });
  async function open(row: HazardRow): Promise<void> {
    await filterBy({ search: { ...search, at: row.id }, replace: true });
    await navigate({ to: "/hazards/$id", params: { id: row.id } });
  }

  const report = keeps && (
    <Button type="primary" onClick={() => void navigate({ to: "/hazards/new" })}>
      {t("hazards.new.title")}
    </Button>
  );
  return (
    <Page shape="fill">
      <PageHeader
        title={t("hazards.list.title")}
        subtitle={t("hazards.list.subtitle")}
        actions={
          <>
            <Button onClick={() => void navigate({ to: "/hazards/inspections" })}>
              {t("hazards.rounds.open")}
            </Button>
            <ImportLink kind="hazards" />
            <ExportList
              list={{ name: "hazards", filter: askFor(search, own) }}
              count={pages.count}
            />
            {report}
          </>
        }
      />
      <HazardFilters search={search} onSearch={find} today={today} own={own} counts={counts} />
      <DataGrid<HazardRow>
        label={t("hazards.list.title")}
        columns={hazardColumns()}
        pages={pages}
        rowKey={(row) => row.id}
        onOpen={(row) => void open(row)}
        startAt={search.at ?? null}
        sort={sortOf(search)}
        onSort={(sort) => find(sorted(search, sort))}
        empty={
          isFiltered(search) ? (
            <EmptyState
              picture="boat"
              title={t("hazards.list.none_title")}
              action={
                <Button onClick={() => find(withoutFilters(search))}>
                  {t("common.filter.clear")}
                </Button>
              }
            >
              {t("hazards.list.none_text")}
            </EmptyState>
          ) : (
            <EmptyState title={t("hazards.list.empty_title")} action={report}>
              {t("hazards.list.empty_text")}
            </EmptyState>
          )
        }
      />
    </Page>
  );
}
