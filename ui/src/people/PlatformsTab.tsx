import { Button } from "antd";
import { EmptyState } from "../components/EmptyState";
import { FilterBar, PickFilter } from "../components/filters/FilterBar";
import { communitiesOf } from "../components/office/CommunityInput";
import type { OfficeOverview, PlatformRow } from "../ipc/generated";
import { ExportList } from "../ledgers/export/ExportList";
import { ImportLink } from "../ledgers/import/ImportLink";
import { choice, t } from "../texts/t";
import { FindInput } from "./FindInput";
import type { PartProps } from "./PeopleScreen";
import { KINDS, isFiltered, platformsWith } from "./search";
import styles from "./people.module.css";

/** The platforms by kind, with how many there are. */
export function PlatformsTab({ office, search, go }: PartProps & { office: OfficeOverview }) {
  const rows = platformsWith(office.platforms, search);
  const clear = (): void => go({ find: undefined, kind: undefined, community: undefined }, true);
  return (
    <>
      <FilterBar clear={isFiltered(search) ? clear : undefined}>
        <FindInput
          label={t("people.find")}
          value={search.find}
          onFind={(find) => go({ find }, true)}
        />
        <PickFilter
          name={t("people.filter.kind")}
          value={search.kind}
          options={KINDS.map((kind) => ({ value: kind, label: choice("platform_kind", kind) }))}
          onPick={(kind) => go({ kind }, true)}
        />
        <PickFilter
          name={t("people.filter.community")}
          value={search.community}
          options={communitiesOf(office.platforms).map((name) => ({ value: name, label: name }))}
          onPick={(community) => go({ community }, true)}
        />
        <ImportLink kind="platforms" />
        <ExportList
          list={{ name: "platforms", filter: { ids: rows.map((row) => row.id) } }}
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
      {KINDS.map((kind) => {
        const of = rows.filter((row) => row.kind === kind);
        return (
          of.length > 0 && (
            <section
              key={kind}
              className={styles["group"]}
              aria-label={choice("platform_kind", kind)}
            >
              <h2>
                {choice("platform_kind", kind)}{" "}
                <small>{t("people.count_places", { n: of.length })}</small>
              </h2>
              <ul className={styles["cards"]}>
                {of.map((row) => (
                  <li key={row.id}>
                    <PlatformCard row={row} office={office} onOpen={() => go({ open: row.id })} />
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

function PlatformCard(props: { row: PlatformRow; office: OfficeOverview; onOpen: () => void }) {
  const { row, office } = props;
  const staff = office.people.filter((one) => one.platform_id === row.id && one.is_active).length;
  const committee = office.committees.find((one) => one.id === row.committee_id);
  return (
    <Button className={styles["card"]} onClick={props.onOpen}>
      <span className={styles["name"]}>{row.name}</span>
      <span className={styles["note"]}>
        {[
          row.community,
          committee && t("people.series", { name: committee.short_name }),
          t("people.count_people", { n: staff }),
          !row.is_active && t("people.inactive_place"),
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>
    </Button>
  );
}
