import { Button, Checkbox } from "antd";
import { EmptyState } from "../components/EmptyState";
import { FailureNotice } from "../components/FailureNotice";
import { StatusTag } from "../components/StatusTag";
import { FilterBar } from "../components/filters/FilterBar";
import { usePlatformName } from "../components/office/names";
import type { CommitteeDetail } from "../ipc/generated";
import { useAsk } from "../ipc/queries";
import { choice, t } from "../texts/t";
import { FindInput } from "./FindInput";
import type { PartProps } from "./PeopleScreen";
import { isFiltered } from "./search";
import { articleWords, termWords, warningWords } from "./words";
import styles from "./people.module.css";

/** The committees with their members, and what the law would have otherwise. */
export function CommitteesTab({ search, go }: PartProps) {
  const { data, error, refetch } = useAsk("committee_list", {});
  const platformName = usePlatformName();
  if (error) return <FailureNotice failed={error} retry={() => void refetch()} />;
  if (!data) return null;
  const wanted = (search.find ?? "").toLowerCase();
  const rows = data.committees.filter(
    (row) =>
      (search.warned !== true || row.warnings.length > 0) &&
      [row.name, row.short_name, ...row.members.map((one) => one.name)].some((text) =>
        text.toLowerCase().includes(wanted),
      ),
  );
  const warned = data.committees.filter((row) => row.warnings.length > 0).length;
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
          {t("people.filter.warned")}
        </Checkbox>
        <span className={styles["sum"]}>
          {t("people.committee_count", { n: data.committees.length, m: warned })}
        </span>
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
      <ul className={styles["committees"]}>
        {rows.map((row) => (
          <li key={row.id}>
            <CommitteeCard
              row={row}
              platforms={row.platform_ids.map((id) => platformName(id))}
              onOpen={() => go({ open: row.id })}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function CommitteeCard(props: { row: CommitteeDetail; platforms: string[]; onOpen: () => void }) {
  const { row, platforms, onOpen } = props;
  return (
    <article className={styles["committee"]} aria-label={row.name}>
      <header className={styles["committee-head"]}>
        <div>
          <h2>{row.name}</h2>
          <p className={styles["note"]}>
            {[
              row.kind && choice("committee_kind", row.kind),
              t("people.series", { name: row.short_name }),
              termWords(row),
              !row.is_active && t("people.inactive_committee"),
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
        </div>
        <Button onClick={onOpen} aria-label={`${t("people.edit")} ${row.name}`}>
          {t("people.edit")}
        </Button>
      </header>
      <p className={styles["seats"]}>
        {row.members.length === 0 && t("people.no_members")}
        {row.members.map((member) => (
          <span key={member.person_id} className={styles["seat"]}>
            {member.position !== "member" && <b>{choice("committee_position", member.position)}</b>}
            {member.name}
          </span>
        ))}
      </p>
      <p className={styles["note"]}>
        {platforms.length === 0
          ? t("people.no_platform")
          : `${t("people.platforms_of")}${t("common.colon")}${platforms.join(t("common.separator"))}`}
      </p>
      {row.is_active && row.warnings.length === 0 && (
        <StatusTag tone="good">{t("people.lawful")}</StatusTag>
      )}
      {row.warnings.length > 0 && (
        <ul className={styles["warnings"]}>
          {row.warnings.map((one) => (
            <li key={one.warning} data-warning={one.warning}>
              <span>{warningWords(one)}</span>
              <small>{articleWords(one)}</small>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
