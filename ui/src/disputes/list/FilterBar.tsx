import { Button, Select } from "antd";
import { Icon } from "../../components/icons";
import { DisputeTypeSelect } from "../../components/office/DisputeTypeSelect";
import { PersonSelect } from "../../components/office/PersonSelect";
import { PlatformSelect } from "../../components/office/PlatformSelect";
import { useOffice } from "../../components/office/names";
import type { MediationKind } from "../../ipc/generated";
import { choice, choices, t } from "../../texts/t";
import { Chip, ChipRow } from "../Chip";
import { DueSelect } from "./DueSelect";
import {
  type DisputeSearch,
  ORDERS,
  STATUSES,
  isFiltered,
  sorted,
  tidySearch,
  withoutFilters,
} from "./filters";
import { RegisteredRange } from "./RegisteredRange";
import { MEDIATING } from "../roles";
import styles from "./list.module.css";

/** Props of `FilterBar`. */
export interface FilterBarProps {
  search: DisputeSearch;
  onSearch: (search: DisputeSearch) => void;
  today: string;
}

/** Everything that narrows or orders the list, all of it kept in the address. */
export function FilterBar({ search, onSearch, today }: FilterBarProps) {
  const set = (change: Partial<DisputeSearch>): void =>
    onSearch(tidySearch({ ...search, ...change, at: undefined }));
  const { platforms } = useOffice();
  return (
    <search className={styles["bar"]} aria-label={t("disputes.filter.label")}>
      <div className={styles["line"]}>
        <ChipRow label={t("disputes.column.status")}>
          <Chip chosen={!search.status} onChoose={() => set({ status: undefined })}>
            {t("disputes.filter.all")}
          </Chip>
          {(["open", ...STATUSES] as const).map((status) => (
            <Chip
              key={status}
              chosen={search.status === status}
              onChoose={() => set({ status: search.status === status ? undefined : status })}
            >
              {status === "open" ? t("disputes.filter.open") : choice("dispute_status", status)}
            </Chip>
          ))}
        </ChipRow>
        <div className={styles["end"]}>
          {isFiltered(search) && (
            <Button
              type="text"
              icon={<Icon name="cross" size={1} />}
              onClick={() => onSearch(withoutFilters(search))}
            >
              {t("disputes.filter.clear")}
            </Button>
          )}
          <Select
            aria-label={t("disputes.filter.order")}
            variant="borderless"
            popupMatchSelectWidth={false}
            value={search.sort ?? "registered_on"}
            options={ORDERS.map((order) => ({
              value: order,
              label: t("disputes.filter.order_by", { order: choice("dispute_order", order) }),
            }))}
            onChange={(by) => onSearch(sorted(search, { by, descending: by !== "due_on" }))}
          />
        </div>
      </div>
      <div className={styles["line"]}>
        <div className={styles["select"]}>
          <DisputeTypeSelect
            aria-label={t("disputes.column.type")}
            placeholder={t("disputes.column.type")}
            value={search.type}
            onChange={(type) => set({ type: type ?? undefined })}
          />
        </div>
        {platforms.length > 1 && (
          <div className={styles["select"]}>
            <PlatformSelect
              aria-label={t("disputes.filter.platform")}
              placeholder={t("disputes.filter.platform")}
              value={search.platform}
              onChange={(platform) => set({ platform: platform ?? undefined })}
            />
          </div>
        )}
        <Select<MediationKind>
          className={styles["bare"]}
          aria-label={t("disputes.filter.kind")}
          placeholder={t("disputes.filter.kind")}
          allowClear
          popupMatchSelectWidth={false}
          value={search.kind}
          options={choices("mediation_kind")}
          // Clearing gives undefined, whatever antd's type says.
          onChange={(kind: MediationKind | undefined) => set({ kind })}
        />
        <div className={styles["select"]}>
          <PersonSelect
            aria-label={t("disputes.column.mediators")}
            placeholder={t("disputes.column.mediators")}
            roles={MEDIATING}
            value={search.mediator}
            onChange={(mediator) => set({ mediator: mediator ?? undefined })}
          />
        </div>
        <RegisteredRange
          from={search.from}
          to={search.to}
          today={today}
          onPick={(from, to) => set({ from, to })}
        />
        <DueSelect dueBy={search.due_by} today={today} onPick={(due_by) => set({ due_by })} />
        <Chip
          chosen={search.conflict === true}
          onChoose={() => set({ conflict: search.conflict ? undefined : true })}
        >
          {t("disputes.list.has_conflict")}
        </Chip>
      </div>
    </search>
  );
}
