import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { DataGrid } from "../components/DataGrid";
import { EmptyState } from "../components/EmptyState";
import { FilterBar, PickFilter } from "../components/filters/FilterBar";
import { formatCount } from "../components/format";
import { PlatformSelect } from "../components/office/PlatformSelect";
import { usePlatformName } from "../components/office/names";
import type { OutreachRow, OutreachYear } from "../ipc/generated";
import { useAsk, useAskPages } from "../ipc/queries";
import { ExportList } from "../ledgers/export/ExportList";
import { choice, t } from "../texts/t";
import { activityColumns } from "./columns";
import {
  FORMS,
  MONTHS,
  type OutreachSearch,
  askFor,
  isFiltered,
  sortOf,
  withoutFilters,
} from "./filters";
import { lineWords } from "./words";
import styles from "./outreach.module.css";

/** Props of `ActivitiesView`. */
export interface ActivitiesViewProps {
  year: OutreachYear;
  search: OutreachSearch;
  today: string;
  go: (change: Partial<OutreachSearch>, replace?: boolean) => void;
}

/** Every activity of the year; filters live in the address, Enter opens. */
export function ActivitiesView({ year, search, today, go }: ActivitiesViewProps) {
  const navigate = useNavigate();
  const platformName = usePlatformName();
  const ask = askFor(search, today);
  const listed = { ...ask, ...(search.oldest && { ascending: true }) };
  const pages = useAskPages("outreach_list", listed);
  const { data: totals } = useAsk("outreach_totals", ask, { keepPrevious: true });
  const set = (change: Partial<OutreachSearch>): void => go({ ...change, at: undefined }, true);
  const clear = (): void => {
    void navigate({ to: "/outreach", search: withoutFilters(search), replace: true });
  };

  async function open(row: OutreachRow): Promise<void> {
    await navigate({ to: "/outreach", search: { ...search, at: row.id }, replace: true });
    await navigate({ to: "/outreach/$id", params: { id: row.id } });
  }

  return (
    <>
      <FilterBar clear={isFiltered(search) ? clear : undefined}>
        <PickFilter
          name={t("outreach.filter.month")}
          value={search.month === undefined ? undefined : String(search.month)}
          options={MONTHS.map((n) => ({
            value: String(n),
            label: t("outreach.month_name", { n }),
          }))}
          onPick={(month) => set({ month: month === undefined ? undefined : Number(month) })}
        />
        <PickFilter
          name={t("outreach.field.theme")}
          value={search.theme}
          options={year.themes.map((theme) => ({ value: theme, label: theme }))}
          onPick={(theme) => set({ theme })}
        />
        <PickFilter
          name={t("outreach.field.form")}
          value={search.form}
          options={FORMS.map((form) => ({ value: form, label: choice("outreach_form", form) }))}
          onPick={(form) => set({ form })}
        />
        {year.lines.length > 0 && (
          <PickFilter
            name={t("outreach.line")}
            value={search.line}
            options={year.lines.map((line) => ({ value: line.id, label: lineWords(line) }))}
            onPick={(line) => set({ line })}
          />
        )}
        <span className={styles["filter"]}>
          <PlatformSelect
            aria-label={t("outreach.field.platform")}
            placeholder={t("outreach.field.platform")}
            value={search.platform ?? null}
            onChange={(platform) => set({ platform: platform ?? undefined })}
          />
        </span>
        {totals && (
          <span className={styles["sum"]} role="status">
            {t("outreach.totals", {
              n: formatCount(totals.activities),
              m: formatCount(totals.people),
              k: formatCount(totals.leaflets),
            })}
          </span>
        )}
        <ExportList list={{ name: "outreach", filter: listed }} count={pages.count} />
      </FilterBar>
      <DataGrid<OutreachRow>
        label={t("outreach.view.list")}
        columns={activityColumns(platformName)}
        pages={pages}
        rowKey={(row) => row.id}
        onOpen={(row) => void open(row)}
        startAt={search.at ?? null}
        sort={sortOf(search)}
        onSort={(sort) => set({ oldest: sort !== null && !sort.descending ? true : undefined })}
        empty={
          isFiltered(search) ? (
            <EmptyState
              picture="boat"
              title={t("outreach.list_none_title")}
              action={<Button onClick={clear}>{t("common.filter.clear")}</Button>}
            >
              {t("outreach.list_none_text")}
            </EmptyState>
          ) : (
            <EmptyState picture="paper" title={t("outreach.list_empty_title")}>
              {t("outreach.list_empty_text")}
            </EmptyState>
          )
        }
      />
    </>
  );
}
