import { DayRange } from "../components/filters/DayRange";
import { FilterBar, PickFilter } from "../components/filters/FilterBar";
import { tidy } from "../components/filters/spans";
import { PersonSelect } from "../components/office/PersonSelect";
import { PlatformSelect } from "../components/office/PlatformSelect";
import { useOffice } from "../components/office/names";
import { Chip, ChipRow } from "../disputes/Chip";
import type { RatingCounts, RatingStatus } from "../ipc/generated";
import { choice, t } from "../texts/t";
import {
  LEVELS,
  type RatingSearch,
  SUBJECTS,
  isFiltered,
  withState,
  withoutFilters,
} from "./filters";
import styles from "./ratings.module.css";

/** What is looked for most: each with how many there are. */
const QUICK = ["to_verify", "rectifying", "to_answer"] as const satisfies RatingStatus[];
const LATER = ["closed", "excluded"] as const satisfies RatingStatus[];

/** Props of `RatingFilters`. */
export interface RatingFiltersProps {
  search: RatingSearch;
  onSearch: (search: RatingSearch) => void;
  today: string;
  counts: RatingCounts | undefined;
}

/** Everything that narrows the list, all of it kept in the address. */
export function RatingFilters({ search, onSearch, today, counts }: RatingFiltersProps) {
  const { platforms } = useOffice();
  const set = (change: Partial<RatingSearch>): void =>
    onSearch(tidy({ ...search, ...change, open: undefined }));
  const state = (
    name: string,
    n: number | undefined,
    wanted: Pick<RatingSearch, "status" | "bad" | "overdue">,
  ) => {
    const chosen =
      search.status === wanted.status &&
      search.bad === wanted.bad &&
      search.overdue === wanted.overdue;
    return (
      <Chip
        key={name}
        chosen={chosen}
        onChoose={() => onSearch(withState(search, chosen ? {} : wanted))}
      >
        {name}
        {n !== undefined && <span className={styles["n"]}>{n}</span>}
      </Chip>
    );
  };
  const ofStatus = (status: RatingStatus) =>
    state(choice("rating_status", status), counts ? (counts.by_status[status] ?? 0) : undefined, {
      status,
    });
  return (
    <FilterBar clear={isFiltered(search) ? () => onSearch(withoutFilters(search)) : undefined}>
      <ChipRow label={t("ratings.column.status")}>
        {state(t("ratings.filter.all"), counts?.total, {})}
        {QUICK.map(ofStatus)}
        {state(t("ratings.filter.overdue"), counts?.overdue, { overdue: true })}
        {state(t("ratings.filter.bad"), counts?.bad, { bad: true })}
        {LATER.map(ofStatus)}
      </ChipRow>
      <PickFilter
        name={t("ratings.column.level")}
        value={search.level}
        options={LEVELS.map((value) => ({ value, label: choice("satisfaction", value) }))}
        onPick={(level) => set({ level })}
      />
      <PickFilter
        name={t("ratings.column.subject")}
        value={search.subject}
        options={SUBJECTS.map((value) => ({ value, label: choice("subject_kind", value) }))}
        onPick={(subject) => set({ subject })}
      />
      <DayRange
        name={t("ratings.column.rated_at")}
        from={search.from}
        to={search.to}
        today={today}
        onPick={(from, to) => set({ from, to })}
      />
      <span className={styles["filter"]}>
        <PersonSelect
          aria-label={t("ratings.column.responsible")}
          placeholder={t("ratings.column.responsible")}
          value={search.responsible ?? null}
          onChange={(responsible) => set({ responsible: responsible ?? undefined })}
        />
      </span>
      {platforms.length > 1 && (
        <span className={styles["filter"]}>
          <PlatformSelect
            aria-label={t("ratings.filter.platform")}
            placeholder={t("ratings.filter.platform")}
            value={search.platform ?? null}
            onChange={(platform) => set({ platform: platform ?? undefined })}
          />
        </span>
      )}
    </FilterBar>
  );
}
