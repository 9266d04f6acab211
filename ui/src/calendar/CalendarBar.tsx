import { Button, Radio } from "antd";
import { useCasebook } from "../app/casebook";
import { FilterBar } from "../components/filters/FilterBar";
import { tidy } from "../components/filters/spans";
import { Icon } from "../components/icons";
import { PersonSelect } from "../components/office/PersonSelect";
import { PlatformSelect } from "../components/office/PlatformSelect";
import { Chip, ChipRow } from "../disputes/Chip";
import { t } from "../texts/t";
import { VIEWS, turned } from "./days";
import { type CalendarSearch, GROUP_NAMES, isFiltered } from "./search";
import { titleOf } from "./words";
import styles from "./calendar.module.css";

/** Props of `CalendarBar`. */
export interface CalendarBarProps {
  search: CalendarSearch;
  today: string;
  onSearch: (search: CalendarSearch) => void;
}

/** Turning pages, choosing the view, and what narrows the calendar. */
export function CalendarBar({ search, today, onSearch }: CalendarBarProps) {
  const { data } = useCasebook();
  const own = data?.account?.id;
  const view = search.view ?? "month";
  const day = search.day ?? today;
  const set = (change: Partial<CalendarSearch>): void => onSearch(tidy({ ...search, ...change }));
  const turn = (by: 1 | -1): void => set({ day: turned(view, day, by) });
  return (
    <>
      <div className={styles["turning"]}>
        <Button
          aria-label={t(`calendar.previous.${view}`)}
          title={t(`calendar.previous.${view}`)}
          icon={<Icon name="back" size={1.1} />}
          onClick={() => turn(-1)}
        />
        <Button
          aria-label={t(`calendar.next.${view}`)}
          title={t(`calendar.next.${view}`)}
          icon={<Icon name="back" size={1.1} className={styles["ahead"]} />}
          onClick={() => turn(1)}
        />
        <Button disabled={search.day === undefined} onClick={() => set({ day: undefined })}>
          {t("common.action.today")}
        </Button>
        <h2 className={styles["in-sight"]} aria-live="polite">
          {titleOf(view, day)}
        </h2>
        <Radio.Group
          aria-label={t("calendar.view")}
          optionType="button"
          value={view}
          options={VIEWS.map((one) => ({ value: one, label: t(`calendar.view.${one}`) }))}
          onChange={(event) => {
            const chosen = VIEWS.find((one) => one === event.target.value);
            set({ view: chosen === "month" ? undefined : chosen });
          }}
        />
      </div>
      <FilterBar
        clear={
          isFiltered(search)
            ? () => set({ show: undefined, platform: undefined, person: undefined })
            : undefined
        }
      >
        <ChipRow label={t("calendar.show")}>
          <Chip chosen={!search.show} onChoose={() => set({ show: undefined })}>
            {t("calendar.show.all")}
          </Chip>
          {GROUP_NAMES.map((group) => (
            <Chip
              key={group}
              chosen={search.show === group}
              onChoose={() => set({ show: search.show === group ? undefined : group })}
            >
              {t(`calendar.show.${group}`)}
            </Chip>
          ))}
        </ChipRow>
        {own && (
          <Chip
            chosen={search.person === own}
            onChoose={() => set({ person: search.person === own ? undefined : own })}
          >
            {t("calendar.mine")}
          </Chip>
        )}
        <span className={styles["filter"]}>
          <PlatformSelect
            aria-label={t("calendar.platform")}
            placeholder={t("calendar.platform")}
            value={search.platform ?? null}
            onChange={(platform) => set({ platform: platform ?? undefined })}
          />
        </span>
        <span className={styles["filter"]}>
          <PersonSelect
            aria-label={t("calendar.person")}
            placeholder={t("calendar.person")}
            value={search.person ?? null}
            onChange={(person) => set({ person: person ?? undefined })}
          />
        </span>
      </FilterBar>
    </>
  );
}
