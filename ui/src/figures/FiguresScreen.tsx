import { getRouteApi } from "@tanstack/react-router";
import { Checkbox, Select, Spin } from "antd";
import { useState } from "react";
import { FailureNotice } from "../components/FailureNotice";
import { Page } from "../components/Page";
import { PageHeader } from "../components/PageHeader";
import { PickFilter } from "../components/filters/FilterBar";
import { tidy } from "../components/filters/spans";
import { formatDay, formatInstant } from "../components/format";
import { Icon } from "../components/icons";
import { Chip, ChipRow } from "../disputes/Chip";
import { useToday } from "../disputes/today";
import type { FigureTable } from "../ipc/generated";
import { useAsk } from "../ipc/queries";
import { choice, choices, t } from "../texts/t";
import { AsOf } from "./AsOf";
import { CasesDrawer, type Opened } from "./CasesDrawer";
import { Checks } from "./Checks";
import { Definitions } from "./Definitions";
import { FigureActions } from "./FigureActions";
import { Lines } from "./Lines";
import { PeriodFields } from "./PeriodFields";
import { NoOwnFigures } from "./own/NoOwnFigures";
import { UnitTable } from "./UnitTable";
import { type FigureSearch, TABLES, askFor, unitsOf } from "./search";
import styles from "./figures.module.css";

const route = getRouteApi("/figures");

/** 统计: the official tables and the yearly report, each figure with what it means. */
export function FiguresScreen() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const ask = askFor(search, useToday());
  const { data, error, refetch, isPlaceholderData } = useAsk("figures", ask, {
    keepPrevious: true,
  });
  const [opened, setOpened] = useState<Opened | null>(null);
  const set = (change: Partial<FigureSearch>): void =>
    void navigate({ search: tidy({ ...search, ...change }), replace: true });
  const { table: name = "street_year" } = search;
  return (
    <Page>
      <PageHeader
        title={t("figures.title")}
        subtitle={data && periodWords(data.table)}
        actions={<FigureActions ask={ask} />}
      />
      <div className={styles["bar"]}>
        <ChipRow label={t("figures.tables")}>
          {TABLES.map((one) => (
            <Chip
              key={one}
              chosen={one === name}
              onChoose={() => set({ table: one, unit: undefined })}
            >
              {t(`figures.tab.${one}`)}
            </Chip>
          ))}
        </ChipRow>
      </div>
      <Bar search={search} set={set} />
      {data && data.as_of !== null && (
        <p className={styles["then"]} role="status">
          <Icon name="clock" /> {t("figures.then", { at: formatInstant(data.as_of) })}
        </p>
      )}
      {error && <FailureNotice failed={error} retry={() => void refetch()} />}
      {(!data || isPlaceholderData) && !error && <Spin />}
      {data && (
        <div className={styles["stack"]} data-old={isPlaceholderData}>
          {isUnwritten(data.table) && <NoOwnFigures />}
          {(data.table.total !== null || data.table.rows.length > 0) && (
            <Lines figures={data} open={setOpened} />
          )}
          {data.table.checks.length > 0 && (
            <Checks checks={data.table.checks} opens={data.opens_cases} />
          )}
          {data.table.total && data.table.rows.length > 0 && (
            <UnitTable table={data.table} unit={data.unit} open={setOpened} />
          )}
          {data.table.definitions.length > 0 && (
            <Definitions definitions={data.table.definitions} />
          )}
        </div>
      )}
      <CasesDrawer ask={ask} opened={opened} onClose={() => setOpened(null)} />
    </Page>
  );
}

interface BarProps {
  search: FigureSearch;
  set: (change: Partial<FigureSearch>) => void;
}

function Bar({ search, set }: BarProps) {
  const today = useToday();
  const { table = "street_year" } = search;
  return (
    <div className={styles["bar"]} role="group" aria-label={t("figures.period")}>
      {/* What is counted as it is today has no period. */}
      {table !== "organisation_table" && <PeriodFields period={search} set={set} />}
      {table === "case_table" && (
        <>
          <Select
            aria-label={t("figures.basis")}
            value={search.basis ?? "closed"}
            options={choices("figure_basis")}
            onChange={(value) => set({ basis: value === "closed" ? undefined : value })}
          />
          <PickFilter
            name={choice("mediation_kind", "peoples")}
            value={search.kind}
            options={choices("mediation_kind").filter((one) => one.value !== "peoples")}
            onPick={(kind) => set({ kind })}
          />
          <Checkbox
            checked={search.rolled ?? false}
            onChange={(event) => set({ rolled: event.target.checked || undefined })}
          >
            {t("figures.rolled")}
          </Checkbox>
        </>
      )}
      {table !== "street_year" && table !== "own_table" && (
        <Select
          aria-label={t("figures.unit")}
          value={askFor(search, today).unit ?? null}
          options={unitsOf(table).map((value) => ({
            value,
            label:
              table === "request_table" && value === "committee"
                ? t("figures.by_source")
                : choice("figure_unit", value),
          }))}
          onChange={(value) => set({ unit: value === unitsOf(table)[0] ? undefined : value })}
        />
      )}
      <AsOf day={search.as_of} today={today} onPick={(day) => set({ as_of: day })} />
    </div>
  );
}

/** The period of a table, or its day where it tells what there is on a day. */
function periodWords({ name, from, to }: FigureTable): string {
  return name === "organisation_table"
    ? t("figures.on_day", { day: formatDay(to) })
    : t("figures.subtitle", { from: formatDay(from), to: formatDay(to) });
}

/** Whether the office has no figures of its own; lines that read no longer are told by the checks. */
function isUnwritten({ name, rows, checks }: FigureTable): boolean {
  return name === "own_table" && rows.length === 0 && checks.length === 0;
}
