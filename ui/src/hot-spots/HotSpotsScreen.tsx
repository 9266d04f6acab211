import { getRouteApi } from "@tanstack/react-router";
import { Button, Spin } from "antd";
import { EmptyState } from "../components/EmptyState";
import { FailureNotice } from "../components/FailureNotice";
import { Page } from "../components/Page";
import { PageHeader } from "../components/PageHeader";
import { DayRange } from "../components/filters/DayRange";
import { FilterBar, PickFilter } from "../components/filters/FilterBar";
import { tidy } from "../components/filters/spans";
import { formatDay } from "../components/format";
import { useOffice } from "../components/office/names";
import { Chip, ChipRow } from "../disputes/Chip";
import { useToday } from "../disputes/today";
import type { HotSpots } from "../ipc/generated";
import { useAsk } from "../ipc/queries";
import { choice, t } from "../texts/t";
import { SpotCard } from "./SpotCard";
import { type HotSpotSearch, KINDS, USUAL_WINDOW, WINDOWS, askFor, isFiltered } from "./filters";
import styles from "./hot-spots.module.css";

const route = getRouteApi("/hot-spots");

/** 突出问题: groups of like matters in time and place, the strongest first. */
export function HotSpotsScreen() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const today = useToday();
  const { platforms } = useOffice();
  const { data, error, refetch } = useAsk("hot_spots", askFor(search), { keepPrevious: true });
  const find = (next: HotSpotSearch): void => void navigate({ search: next, replace: true });
  const set = (change: HotSpotSearch): void => find(tidy({ ...search, ...change }));
  const clear = (): void => find(tidy({ days: search.days }));
  return (
    <Page>
      <PageHeader title={t("hot_spots.title")} subtitle={t("hot_spots.subtitle")} />
      <FilterBar clear={isFiltered(search) ? clear : undefined}>
        <ChipRow label={t("hot_spots.window")}>
          {WINDOWS.map((days) => (
            <Chip
              key={days}
              chosen={(search.days ?? USUAL_WINDOW) === days}
              onChoose={() => set({ days: days === USUAL_WINDOW ? undefined : days })}
            >
              {t("hot_spots.days", { n: days })}
            </Chip>
          ))}
        </ChipRow>
        <PickFilter
          name={t("hot_spots.kind")}
          value={search.kind}
          options={KINDS.map((kind) => ({ value: kind, label: choice("subject_kind", kind) }))}
          onPick={(kind) => set({ kind })}
        />
        <DayRange
          name={t("hot_spots.period")}
          from={search.from}
          to={search.to}
          today={today}
          onPick={(from, to) => set({ from, to })}
        />
        {platforms.length > 1 && (
          <PickFilter
            name={t("hot_spots.platform")}
            value={search.platform}
            options={platforms.map(({ id, name }) => ({ value: id, label: name }))}
            onPick={(platform) => set({ platform })}
          />
        )}
      </FilterBar>
      {error && <FailureNotice failed={error} retry={() => void refetch()} />}
      {!data && !error && <Spin />}
      {data && <Found found={data} clear={isFiltered(search) ? clear : undefined} />}
    </Page>
  );
}

function Found({ found, clear }: { found: HotSpots; clear: (() => void) | undefined }) {
  return (
    <>
      <p className={styles["quiet"]}>
        {t("hot_spots.compared", {
          from: formatDay(found.from),
          to: formatDay(found.to),
          n: found.matter_count,
        })}
      </p>
      {found.spots.length === 0 ? (
        <EmptyState
          title={t("hot_spots.empty_title")}
          action={clear && <Button onClick={clear}>{t("common.filter.clear")}</Button>}
        >
          {t("hot_spots.empty_text")}
        </EmptyState>
      ) : (
        <div className={styles["cards"]}>
          {found.spots.map((spot) => (
            <SpotCard key={spot.matters[0]?.id} spot={spot} days={found.days} />
          ))}
        </div>
      )}
    </>
  );
}
