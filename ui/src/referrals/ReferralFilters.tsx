import { DayRange } from "../components/filters/DayRange";
import { FilterBar, PickFilter } from "../components/filters/FilterBar";
import { tidy } from "../components/filters/spans";
import { useOffice } from "../components/office/names";
import { Chip, ChipRow } from "../disputes/Chip";
import type { ReferralCountShape } from "../ipc/generated";
import { choices, t } from "../texts/t";
import { QUICK, type ReferralSearch, directionOf, isFiltered, withoutFilters } from "./filters";
import styles from "./referrals.module.css";

/** Props of `ReferralFilters`. */
export interface ReferralFiltersProps {
  search: ReferralSearch;
  onSearch: (search: ReferralSearch) => void;
  today: string;
  /** The platform of who sits here. */
  own: string | null;
  counts: ReferralCountShape | undefined;
}

/** Everything that narrows the list, all of it kept in the address. */
export function ReferralFilters(props: ReferralFiltersProps) {
  const { search, onSearch, today, own, counts } = props;
  const { platforms } = useOffice();
  const set = (change: Partial<ReferralSearch>): void =>
    onSearch(tidy({ ...search, ...change, at: undefined }));
  const isOut = directionOf(search) === "out";
  const whole = { value: "all", label: t("referrals.whole_street") };
  return (
    <FilterBar clear={isFiltered(search) ? () => onSearch(withoutFilters(search)) : undefined}>
      <ChipRow label={t("referrals.column.status")}>
        <Chip chosen={!search.quick} onChoose={() => set({ quick: undefined })}>
          {t("referrals.filter.all")}
        </Chip>
        {QUICK.map((quick) => (
          <Chip
            key={quick}
            chosen={search.quick === quick}
            onChoose={() => set({ quick: search.quick === quick ? undefined : quick })}
          >
            {t(`referrals.filter.${quick}`)}
            {counts && counts[quick] > 0 && ` ${counts[quick]}`}
          </Chip>
        ))}
      </ChipRow>
      <DayRange
        name={t(isOut ? "referrals.column.sent_at" : "referrals.column.received_at")}
        from={search.from}
        to={search.to}
        today={today}
        onPick={(from, to) => set({ from, to })}
      />
      <PickFilter
        name={t("referrals.column.channel")}
        value={search.channel}
        options={choices("referral_channel")}
        onPick={(channel) => set({ channel })}
      />
      {platforms.length > 1 && (
        <span className={styles["filter"]}>
          <PickFilter
            name={t("referrals.filter.platform")}
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
