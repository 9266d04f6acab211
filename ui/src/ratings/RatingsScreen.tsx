import { getRouteApi } from "@tanstack/react-router";
import { Button } from "antd";
import { DataGrid } from "../components/DataGrid";
import { EmptyState } from "../components/EmptyState";
import { Page } from "../components/Page";
import { PageHeader } from "../components/PageHeader";
import { usePersonName } from "../components/office/names";
import { useToday } from "../disputes/today";
import type { RatingRow } from "../ipc/generated";
import { useAsk, useAskPages } from "../ipc/queries";
import { ExportList } from "../ledgers/export/ExportList";
import { t } from "../texts/t";
import { RatingDrawer } from "./RatingDrawer";
import { RatingFigures } from "./RatingFigures";
import { RatingFilters } from "./RatingFilters";
import { ratingColumns } from "./columns";
import {
  type RatingSearch,
  askFor,
  countsFor,
  isFiltered,
  sortOf,
  sorted,
  withoutFilters,
} from "./filters";

const route = getRouteApi("/ratings");

/** 好差评: every rating, and the bad ones until they came to their end. */
export function RatingsScreen() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const today = useToday();
  const personName = usePersonName();
  const pages = useAskPages("rating_list", askFor(search));
  const { data: counts } = useAsk("rating_counts", countsFor(search), { keepPrevious: true });
  const go = (next: RatingSearch): void => void navigate({ search: next, replace: true });
  return (
    <Page shape="fill">
      <PageHeader
        title={t("ratings.list.title")}
        subtitle={t("ratings.list.subtitle")}
        actions={
          <>
            {counts && <RatingFigures counts={counts} />}
            <ExportList list={{ name: "ratings", filter: askFor(search) }} count={pages.count} />
          </>
        }
      />
      <RatingFilters search={search} onSearch={go} today={today} counts={counts} />
      <DataGrid<RatingRow>
        label={t("ratings.list.title")}
        columns={ratingColumns(personName)}
        pages={pages}
        rowKey={(row) => row.id}
        onOpen={(row) => go({ ...search, open: row.id })}
        sort={sortOf(search)}
        onSort={(sort) => go(sorted(search, sort))}
        empty={
          isFiltered(search) ? (
            <EmptyState
              picture="boat"
              title={t("ratings.list.none_title")}
              action={
                <Button onClick={() => go(withoutFilters(search))}>
                  {t("common.filter.clear")}
                </Button>
              }
            >
              {t("ratings.list.none_text")}
            </EmptyState>
          ) : (
            <EmptyState picture="paper" title={t("ratings.list.empty_title")}>
              {t("ratings.list.empty_text")}
            </EmptyState>
          )
        }
      />
      <RatingDrawer id={search.open ?? null} onClose={() => go({ ...search, open: undefined })} />
    </Page>
  );
}
