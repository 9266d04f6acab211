import { DayRange } from "../components/filters/DayRange";
import { FilterBar, PickFilter } from "../components/filters/FilterBar";
import { tidy } from "../components/filters/spans";
import { useOffice } from "../components/office/names";
import { Chip, ChipRow } from "../disputes/Chip";
import type { HazardCounts } from "../ipc/generated";
import { choices, t } from "../texts/t";
import { type HazardSearch, QUICK, countOf, isFiltered, withoutFilters } from "./filters";
import styles from "./hazards.module.css";

/** Props of `HazardFilters`. */
export interface HazardFiltersProps {
  search: HazardSearch;
  onSearch: (search: HazardSearch) => void;
  today: string;
  /** The platform of who sits here. */
  own: string | null;
  counts: HazardCounts | undefined;
}

/** Everything that narrows the ledger, all of it kept in the address. */
export function HazardFilters(props: HazardFiltersProps) {
  const { search, onSearch, today, own, counts } = props;
  const { platforms, dispute_types: types } = useOffice();
  const set = (change: Partial<HazardSearch>): void =>
    onSearch(tidy({ ...search, ...change, at: undefined }));
  const whole = { value: "all", label: t("hazards.whole_street") };
  return (
    <FilterBar clear={isFiltered(search) ? () => onSearch(withoutFilters(search)) : undefined}>
      <ChipRow label={t("hazards.column.status")}>
        <Chip chosen={!search.quick} onChoose={() => set({ quick: undefined })}>
          {t("hazards.filter.all")}
        </Chip>
        {QUICK.map((quick) => (
          <Chip
            key={quick}
            chosen={search.quick === quick}
            onChoose={() => set({ quick: search.quick === quick ? undefined : quick })}
          >
            {t(`hazards.filter.${quick}`)}
            {counts && countOf(counts, quick) > 0 && ` ${countOf(counts, quick)}`}
          </Chip>
        ))}
      </ChipRow>
      <PickFilter
        name={t("hazards.column.risk")}
        value={search.risk}
        options={choices("risk_level")}
        onPick={(risk) => set({ risk })}
      />
      <PickFilter
        name={t("hazards.column.type")}
        value={search.type}
        options={types.map(({ code, name }) => ({ value: code, label: name }))}
        onPick={(type) => set({ type })}
      />
      <PickFilter
        name={t("hazards.column.source")}
        value={search.source}
        options={choices("hazard_source")}
        onPick={(source) => set({ source })}
      />
      <DayRange
        name={t("hazards.column.found_on")}
        from={search.from}
        to={search.to}
        today={today}
        onPick={(from, to) => set({ from, to })}
      />
      {platforms.length > 1 && (
        <span className={styles["filter"]}>
          <PickFilter
            name={t("hazards.column.platform")}
            value={search.platform ?? own ?? "all"}
            options={[whole, ...platforms.map(({ id, name }) => ({ value: id, label: name }))]}
            onPick={(platform) =>
              set({ platform: platform === own ? undefined : (platform ?? "all") })
            }
          />
        </span>
      )}
    </FilterBar>
  );
}
