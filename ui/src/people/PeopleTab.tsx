import { Button, Checkbox } from "antd";
import { EmptyState } from "../components/EmptyState";
import { FilterBar, PickFilter } from "../components/filters/FilterBar";
import { communitiesOf } from "../components/office/CommunityInput";
import { PlatformSelect } from "../components/office/PlatformSelect";
import { nameIn } from "../components/office/names";
import type { OfficeOverview, PersonRow } from "../ipc/generated";
import { useAsk } from "../ipc/queries";
import { ExportList } from "../ledgers/export/ExportList";
import { ImportLink } from "../ledgers/import/ImportLink";
import { choice, t } from "../texts/t";
import { FindInput } from "./FindInput";
import type { PartProps } from "./PeopleScreen";
import { TermBadge } from "./TermBadge";
import { JOBS, isFiltered, isPinyin, peopleWith, withoutFilters } from "./search";
import styles from "./people.module.css";

/** The people by what they work as. */
export function PeopleTab({ office, search, go }: PartProps & { office: OfficeOverview }) {
  const sounding = useSounding(search.find);
  const platformName = (id: string | null): string => nameIn(office.platforms, id);
  const communityOf = (row: PersonRow): string | null =>
    row.community ?? office.platforms.find((one) => one.id === row.platform_id)?.community ?? null;
  const rows = peopleWith(office.people, search, platformName, communityOf, sounding);
  const clear = (): void => go({ ...cleared, ...withoutFilters(search) }, true);
  return (
    <>
      <FilterBar clear={isFiltered(search) ? clear : undefined}>
        <FindInput
          label={t("people.find_people")}
          value={search.find}
          onFind={(find) => go({ find }, true)}
        />
        <PickFilter
          name={t("people.filter.job")}
          value={search.job}
          options={JOBS.map((job) => ({ value: job, label: choice("job", job) }))}
          onPick={(job) => go({ job }, true)}
        />
        <PickFilter
          name={t("people.filter.community")}
          value={search.community}
          options={communitiesOf([...office.platforms, ...office.people]).map((name) => ({
            value: name,
            label: name,
          }))}
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
          {t("people.filter.left")}
        </Checkbox>
        <ImportLink kind="people" />
        <ExportList
          list={{ name: "people", filter: { ids: rows.map((row) => row.id), left: true } }}
          count={{ n: rows.length, capped: false }}
        />
      </FilterBar>
      {rows.length === 0 && (
        <EmptyState
          picture="boat"
          title={t("people.nothing_fits")}
          action={<Button onClick={clear}>{t("common.filter.clear")}</Button>}
        >
          {t("people.none")}
        </EmptyState>
      )}
      {JOBS.map((job) => {
        const of = rows.filter((row) => row.job === job);
        return (
          of.length > 0 && (
            <section key={job} className={styles["group"]} aria-label={choice("job", job)}>
              <h2>
                {choice("job", job)} <small>{t("people.count_people", { n: of.length })}</small>
              </h2>
              <ul className={styles["cards"]}>
                {of.map((row) => (
                  <li key={row.id}>
                    <PersonCard
                      row={row}
                      place={platformName(row.platform_id)}
                      onOpen={() => go({ open: row.id })}
                    />
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
    </>
  );
}

const cleared = {
  find: undefined,
  job: undefined,
  kind: undefined,
  community: undefined,
  platform: undefined,
  left: undefined,
  warned: undefined,
} as const;

function PersonCard(props: { row: PersonRow; place: string; onOpen: () => void }) {
  const { row, place, onOpen } = props;
  return (
    <Button className={styles["card"]} onClick={onOpen}>
      <span className={styles["line"]}>
        <span className={styles["name"]}>{row.name}</span>
        {row.is_active && <TermBadge term={row.term} days={row.term_days} />}
      </span>
      <span className={styles["note"]}>
        {[
          row.committee_position && choice("committee_position", row.committee_position),
          row.organisation,
          row.job === "liaison" ? (row.community ?? place) : place,
          row.is_full_time === true && t("people.full_time.yes"),
          row.has_account && t("people.has_account"),
          !row.is_active && t("people.inactive_person"),
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>
    </Button>
  );
}

/** The people whose name sounds as typed; the core knows the readings of names. */
function useSounding(find: string | undefined): ReadonlySet<string> {
  const { data } = useAsk(
    "search",
    { text: find ?? "", kinds: ["person"], limit: 200 },
    { enabled: isPinyin(find), keepPrevious: true },
  );
  return new Set(isPinyin(find) ? data?.hits.map((hit) => hit.id) : []);
}
