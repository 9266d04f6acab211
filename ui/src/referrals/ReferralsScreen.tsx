import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { DataGrid } from "../components/DataGrid";
import { EmptyState } from "../components/EmptyState";
import { useOwnPlatform } from "../components/office/own";
import { Page } from "../components/Page";
import { PageHeader } from "../components/PageHeader";
import { useToday } from "../disputes/today";
import type { ReferralRow } from "../ipc/generated";
import { useAsk, useAskPages } from "../ipc/queries";
import { ExportList } from "../ledgers/export/ExportList";
import { t } from "../texts/t";
import { ReferralFilters } from "./ReferralFilters";
import { Sides } from "./Sides";
import { referralColumns } from "./columns";
import {
  type ReferralSearch,
  askFor,
  directionOf,
  isFiltered,
  platformOf,
  sortOf,
  sorted,
  withoutFilters,
} from "./filters";
import { ReceiveDrawer } from "./forms/ReceiveDrawer";
import { useEnds } from "./names";
import { useHandlesReferrals } from "./permissions";

const route = getRouteApi("/referrals");

/** The list of referrals, out and in: filters live in the address, Enter opens. */
export function ReferralsScreen() {
  const search = route.useSearch();
  const filterBy = route.useNavigate();
  const navigate = useNavigate();
  const today = useToday();
  const own = useOwnPlatform();
  const handles = useHandlesReferrals();
  const [receiving, setReceiving] = useState(false);
  const direction = directionOf(search);
  const pages = useAskPages("referral_list", askFor(search, own));
  const platform = platformOf(search, own);
  const { data: counts } = useAsk("referral_counts", platform ? { platform_id: platform } : {});
  const ends = useEnds();

  const find = (next: ReferralSearch): void => void filterBy({ search: next, replace: true });
  async function open(row: ReferralRow): Promise<void> {
    await filterBy({ search: { ...search, at: row.id }, replace: true });
    await navigate({ to: "/referrals/$id", params: { id: row.id } });
  }

  const receive = handles && (
    <Button type="primary" onClick={() => setReceiving(true)}>
      {t("referrals.receive.title")}
    </Button>
  );
  return (
    <Page shape="fill">
      <PageHeader
        title={t("referrals.list.title")}
        subtitle={t("referrals.list.subtitle")}
        actions={
          <>
            <ExportList
              list={{ name: "referrals", filter: askFor(search, own) }}
              count={pages.count}
            />
            {receive}
          </>
        }
      />
      <Sides
        current={direction}
        waiting={{ out: counts?.sent.waiting ?? 0, in: counts?.received.waiting ?? 0 }}
        onPick={(side) =>
          find({ platform: search.platform, side: side === "in" ? "in" : undefined })
        }
      />
      <ReferralFilters
        search={search}
        onSearch={find}
        today={today}
        own={own}
        counts={direction === "out" ? counts?.sent : counts?.received}
      />
      <DataGrid<ReferralRow>
        label={t("referrals.list.title")}
        columns={referralColumns(direction, ends)}
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
              title={t("referrals.list.none_title")}
              action={
                <Button onClick={() => find(withoutFilters(search))}>
                  {t("common.filter.clear")}
                </Button>
              }
            >
              {t("referrals.list.none_text")}
            </EmptyState>
          ) : (
            <EmptyState
              title={t(direction === "out" ? "referrals.empty.out" : "referrals.empty.in")}
              action={direction === "in" && receive}
            >
              {t(direction === "out" ? "referrals.empty.out_text" : "referrals.empty.in_text")}
            </EmptyState>
          )
        }
      />
      <ReceiveDrawer
        open={receiving}
        onClose={() => setReceiving(false)}
        onSaved={(id) => void navigate({ to: "/referrals/$id", params: { id } })}
      />
    </Page>
  );
}
