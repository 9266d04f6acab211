import { DayRange } from "../components/filters/DayRange";
import { FilterBar, PickFilter } from "../components/filters/FilterBar";
import { tidy } from "../components/filters/spans";
import { DisputeTypeSelect } from "../components/office/DisputeTypeSelect";
import { PersonSelect } from "../components/office/PersonSelect";
import { PlatformSelect } from "../components/office/PlatformSelect";
import { useOffice } from "../components/office/names";
import { choices, t } from "../texts/t";
import { type ConsultationSearch, isFiltered, withoutFilters } from "./filters";
import styles from "./consultations.module.css";

/** Props of `ConsultationFilters`. */
export interface ConsultationFiltersProps {
  search: ConsultationSearch;
  onSearch: (search: ConsultationSearch) => void;
  today: string;
}

/** Everything that narrows the list, all of it kept in the address. */
export function ConsultationFilters({ search, onSearch, today }: ConsultationFiltersProps) {
  const { platforms } = useOffice();
  const set = (change: Partial<ConsultationSearch>): void =>
    onSearch(tidy({ ...search, ...change, at: undefined }));
  return (
    <FilterBar clear={isFiltered(search) ? () => onSearch(withoutFilters(search)) : undefined}>
      <DayRange
        name={t("consultations.filter.days")}
        from={search.from}
        to={search.to}
        today={today}
        onPick={(from, to) => set({ from, to })}
      />
      <span className={styles["filter"]}>
        <PersonSelect
          aria-label={t("consultations.column.lawyer")}
          placeholder={t("consultations.column.lawyer")}
          roles={["duty_lawyer"]}
          value={search.lawyer ?? null}
          onChange={(lawyer) => set({ lawyer: lawyer ?? undefined })}
        />
      </span>
      <span className={styles["filter"]}>
        <DisputeTypeSelect
          aria-label={t("consultations.column.topic")}
          placeholder={t("consultations.column.topic")}
          value={search.topic ?? null}
          onChange={(topic) => set({ topic: topic ?? undefined })}
        />
      </span>
      <PickFilter
        name={t("consultations.column.manner")}
        value={search.manner}
        options={choices("consultation_manner")}
        onPick={(manner) => set({ manner })}
      />
      {platforms.length > 1 && (
        <span className={styles["filter"]}>
          <PlatformSelect
            aria-label={t("consultations.filter.platform")}
            placeholder={t("consultations.filter.platform")}
            value={search.platform ?? null}
            onChange={(platform) => set({ platform: platform ?? undefined })}
          />
        </span>
      )}
    </FilterBar>
  );
}
