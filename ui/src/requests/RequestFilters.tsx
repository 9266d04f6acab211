import { DayRange } from "../components/filters/DayRange";
import { FilterBar, PickFilter } from "../components/filters/FilterBar";
import { tidy } from "../components/filters/spans";
import { PersonSelect } from "../components/office/PersonSelect";
import { PlatformSelect } from "../components/office/PlatformSelect";
import { useOffice } from "../components/office/names";
import { useAsk } from "../ipc/queries";
import { choices, t } from "../texts/t";
import { StatusTabs } from "./StatusTabs";
import { KINDS, type RequestSearch, isFiltered, withoutFilters } from "./filters";
import styles from "./requests.module.css";

/** Props of `RequestFilters`. */
export interface RequestFiltersProps {
  search: RequestSearch;
  onSearch: (search: RequestSearch) => void;
  today: string;
}

/** Everything that narrows the list, all of it kept in the address. */
export function RequestFilters({ search, onSearch, today }: RequestFiltersProps) {
  const { platforms } = useOffice();
  const { data } = useAsk("request_sources", {});
  const set = (change: Partial<RequestSearch>): void =>
    onSearch(tidy({ ...search, ...change, at: undefined }));
  const sources = [
    ...new Set([...(data?.sources ?? []), ...(search.source ? [search.source] : [])]),
  ];
  return (
    <>
      <StatusTabs search={search} onSet={set} />
      <FilterBar clear={isFiltered(search) ? () => onSearch(withoutFilters(search)) : undefined}>
        <DayRange
          name={t("requests.column.submitted_at")}
          from={search.from}
          to={search.to}
          today={today}
          onPick={(from, to) => set({ from, to })}
        />
        <PickFilter
          name={t("requests.column.channel")}
          value={search.channel}
          options={choices("request_channel")}
          onPick={(channel) => set({ channel })}
        />
        {sources.length > 1 && (
          <PickFilter
            name={t("requests.column.source_platform")}
            value={search.source}
            options={sources.map((source) => ({ value: source, label: source }))}
            onPick={(source) => set({ source })}
          />
        )}
        <PickFilter
          name={t("requests.column.nature")}
          value={search.nature}
          options={choices("request_nature")}
          onPick={(nature) => set({ nature })}
        />
        <PickFilter
          name={t("requests.column.satisfaction")}
          value={search.satisfaction}
          options={choices("satisfaction")}
          onPick={(satisfaction) => set({ satisfaction })}
        />
        <PickFilter
          name={t("requests.filter.kind")}
          value={search.kind}
          options={KINDS.map((kind) => ({ value: kind, label: t(`requests.kind.${kind}`) }))}
          onPick={(kind) => set({ kind })}
        />
        <span className={styles["filter"]}>
          <PersonSelect
            aria-label={t("requests.filter.handler")}
            placeholder={t("requests.filter.handler")}
            value={search.handler ?? null}
            onChange={(handler) => set({ handler: handler ?? undefined })}
          />
        </span>
        {search.handling !== undefined && (
          <span className={styles["filter"]}>
            <PlatformSelect
              aria-label={t("requests.filter.handling")}
              placeholder={t("requests.filter.handling")}
              value={search.handling}
              onChange={(handling) => set({ handling: handling ?? undefined })}
            />
          </span>
        )}
        {platforms.length > 1 && (
          <span className={styles["filter"]}>
            <PlatformSelect
              aria-label={t("requests.filter.platform")}
              placeholder={t("requests.filter.platform")}
              value={search.platform ?? null}
              onChange={(platform) => set({ platform: platform ?? undefined })}
            />
          </span>
        )}
      </FilterBar>
    </>
  );
}
