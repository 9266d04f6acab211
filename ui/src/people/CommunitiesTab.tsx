import { Button, Checkbox } from "antd";
import { useManagesOffice } from "../app/permissions";
import { EmptyState } from "../components/EmptyState";
import { FailureNotice } from "../components/FailureNotice";
import { StatusTag } from "../components/StatusTag";
import { FilterBar } from "../components/filters/FilterBar";
import type { CommunityRow } from "../ipc/generated";
import { useAsk } from "../ipc/queries";
import { t } from "../texts/t";
import { FindInput } from "./FindInput";
import type { PartProps } from "./PeopleScreen";
import { TermBadge } from "./TermBadge";
import { isFiltered } from "./search";
import styles from "./people.module.css";

/** Every community with its liaison, or that nobody is named. */
export function CommunitiesTab({ search, go }: PartProps) {
  const manages = useManagesOffice();
  const { data, error, refetch } = useAsk("community_liaisons", {});
  if (error) return <FailureNotice failed={error} retry={() => void refetch()} />;
  if (!data) return null;
  const wanted = search.find ?? "";
  const rows = data.communities.filter(
    (row) =>
      (search.warned !== true || row.liaisons.length === 0) &&
      [row.community, ...row.liaisons.map((one) => one.name)].some((text) => text.includes(wanted)),
  );
  const n = data.communities.length;
  const clear = (): void => go({ find: undefined, warned: undefined }, true);
  return (
    <>
      <FilterBar clear={isFiltered(search) ? clear : undefined}>
        <FindInput
          label={t("people.find")}
          value={search.find}
          onFind={(find) => go({ find }, true)}
        />
        <Checkbox
          checked={search.warned === true}
          onChange={(event) => go({ warned: event.target.checked || undefined }, true)}
        >
          {t("people.filter.missing")}
        </Checkbox>
        <span className={styles["sum"]}>
          {data.missing === 0
            ? t("people.all_named", { n })
            : t("people.community_count", { n, m: data.missing })}
        </span>
      </FilterBar>
      {rows.length === 0 && (
        <EmptyState picture="boat" title={t("people.nothing_fits")}>
          {n === 0 ? t("people.communities_empty") : t("people.none")}
        </EmptyState>
      )}
      <ul className={styles["communities"]}>
        {rows.map((row) => (
          <li key={row.community} className={styles["community"]}>
            <Community
              row={row}
              onOpen={(id) => go({ open: id })}
              onName={manages ? () => go({ open: "new", community: row.community }) : undefined}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function Community(props: {
  row: CommunityRow;
  onOpen: (id: string) => void;
  onName: (() => void) | undefined;
}) {
  const { row, onOpen, onName } = props;
  return (
    <>
      <div>
        <span className={styles["name"]}>{row.community}</span>
        <span className={styles["note"]}>
          {t("people.places_of", { n: row.platform_ids.length })}
        </span>
      </div>
      <div className={styles["liaisons"]}>
        {row.liaisons.length === 0 && (
          <>
            <StatusTag tone="near">{t("people.no_liaison")}</StatusTag>
            {onName && (
              <Button
                size="small"
                onClick={onName}
                aria-label={`${row.community} ${t("people.add_liaison")}`}
              >
                {t("people.add_liaison")}
              </Button>
            )}
          </>
        )}
        {row.liaisons.map((one) => (
          <Button key={one.person_id} type="text" onClick={() => onOpen(one.person_id)}>
            {one.name}
            <span className={styles["note"]}>{one.phone}</span>
            <TermBadge term={one.term} days={one.term_days} />
          </Button>
        ))}
      </div>
    </>
  );
}
