import { Button, Checkbox } from "antd";
import { DataGrid } from "../components/DataGrid";
import { EmptyState } from "../components/EmptyState";
import { FilterBar, PickFilter } from "../components/filters/FilterBar";
import { DASH, formatCount, formatDay } from "../components/format";
import type { GridColumn } from "../components/grid-columns";
import { communitiesOf } from "../components/office/CommunityInput";
import { PlatformSelect } from "../components/office/PlatformSelect";
import { useOffice, usePlatformName } from "../components/office/names";
import type { WomensCouncilRow } from "../ipc/generated";
import { useAsk, useAskPages } from "../ipc/queries";
import { t } from "../texts/t";
import { FindInput } from "./FindInput";
import type { PartProps } from "./PeopleScreen";
import { councilsAsk } from "./councils";
import { isFiltered } from "./search";
import styles from "./people.module.css";

/** The women's councils: their members as a number, their contacts by name. */
export function CouncilsTab({ search, go }: PartProps) {
  const ask = councilsAsk(search);
  const pages = useAskPages("womens_council_list", ask);
  const { data: totals } = useAsk("womens_council_totals", ask, { keepPrevious: true });
  const { platforms } = useOffice();
  const platformName = usePlatformName();
  const clear = (): void =>
    go({ find: undefined, community: undefined, platform: undefined, left: undefined }, true);
  return (
    <>
      <FilterBar clear={isFiltered(search) ? clear : undefined}>
        <FindInput
          label={t("people.find_council")}
          value={search.find}
          onFind={(find) => go({ find }, true)}
        />
        <PickFilter
          name={t("people.filter.community")}
          value={search.community}
          options={communitiesOf(platforms).map((name) => ({ value: name, label: name }))}
          onPick={(community) => go({ community }, true)}
        />
        <span className={styles["filter"]}>
          <PlatformSelect
            aria-label={t("people.filter.platform")}
            placeholder={t("people.filter.platform")}
            value={search.platform ?? null}
            onChange={(platform) => go({ platform: platform ?? undefined }, true)}
          />
        </span>
        <Checkbox
          checked={search.left === true}
          onChange={(event) => go({ left: event.target.checked || undefined }, true)}
        >
          {t("people.filter.ended")}
        </Checkbox>
        {totals && (
          <span className={styles["sum"]} role="status">
            {t("people.councils_total", {
              n: formatCount(totals.councils),
              m: formatCount(totals.members),
              k: formatCount(totals.communities),
            })}
          </span>
        )}
      </FilterBar>
      <DataGrid<WomensCouncilRow>
        label={t("people.tab.councils")}
        columns={columns(platformName)}
        pages={pages}
        rowKey={(row) => row.id}
        onOpen={(row) => go({ open: row.id, at: row.id })}
        startAt={search.at ?? null}
        empty={
          isFiltered(search) ? (
            <EmptyState
              picture="boat"
              title={t("people.nothing_fits")}
              action={<Button onClick={clear}>{t("common.filter.clear")}</Button>}
            >
              {t("people.councils_none_text")}
            </EmptyState>
          ) : (
            <EmptyState picture="paper" title={t("people.councils_empty_title")}>
              {t("people.councils_empty_text")}
            </EmptyState>
          )
        }
      />
    </>
  );
}

function columns(platformName: (id: string | null) => string): GridColumn<WomensCouncilRow>[] {
  return [
    {
      key: "community",
      title: t("people.community"),
      width: 112,
      render: (row) => row.community ?? DASH,
    },
    {
      key: "name",
      title: t("people.council_name"),
      width: 210,
      render: (row) => (
        <span className={styles["name"]} title={row.name}>
          {row.name}
          {!row.is_active && <small> {t("people.inactive_council")}</small>}
        </span>
      ),
    },
    {
      key: "member_count",
      title: t("people.member_count"),
      width: 90,
      align: "right",
      render: (row) => formatCount(row.member_count),
    },
    {
      key: "contact_name",
      title: t("people.contact_name"),
      width: 80,
      render: (row) => row.contact_name ?? DASH,
    },
    {
      key: "contact_phone",
      title: t("people.contact_phone"),
      width: 124,
      render: (row) => row.contact_phone ?? DASH,
    },
    {
      key: "platform",
      title: t("people.platform"),
      width: 190,
      render: (row) => (
        <span title={platformName(row.platform_id)}>{platformName(row.platform_id) || DASH}</span>
      ),
    },
    {
      key: "founded_on",
      title: t("people.founded_on"),
      width: 132,
      render: (row) => formatDay(row.founded_on),
    },
  ];
}
