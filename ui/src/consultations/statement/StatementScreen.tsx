import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Button, Radio, Select } from "antd";
import { useState } from "react";
import { MonthChoice } from "../../allowance/MonthChoice";
import { monthText, parseMonth } from "../../allowance/months";
import { useCasebook } from "../../app/casebook";
import { EmptyState } from "../../components/EmptyState";
import figures from "../../components/figures.module.css";
import { FailureNotice } from "../../components/FailureNotice";
import { tidy } from "../../components/filters/spans";
import { PersonSelect } from "../../components/office/PersonSelect";
import { PlatformSelect } from "../../components/office/PlatformSelect";
import { Page } from "../../components/Page";
import { PageHeader } from "../../components/PageHeader";
import { useKeeping } from "../../components/use-keeping";
import { useToday } from "../../disputes/today";
import type { StatementFormat } from "../../ipc/generated";
import { useAsk, useOrder } from "../../ipc/queries";
import { t } from "../../texts/t";
import { CountTables } from "./CountTables";
import { FigureTable } from "./FigureTable";
import { isNothing } from "./figures";
import { type StatementSearch, askFor } from "./search";
import styles from "./statement.module.css";

const route = getRouteApi("/consultations/statement");
/** So many years are offered. */
const YEARS = 6;

/** 律师服务报表: a month or a year in numbers, as a table, a workbook, and a paper to sign. */
export function StatementScreen() {
  const search = route.useSearch();
  const go = route.useNavigate();
  const navigate = useNavigate();
  const today = useToday();
  const { data: casebook } = useCasebook();
  const isOwn = casebook?.account?.role === "duty_lawyer";
  const ask = askFor(search, today);
  const { data, error, refetch } = useAsk("service_statement", ask, { keepPrevious: true });
  const set = (change: Partial<StatementSearch>): void =>
    void go({ search: tidy({ ...search, ...change }), replace: true });
  const isEmpty = data !== undefined && isNothing(data.total);
  return (
    <Page>
      <PageHeader
        title={t("service.statement.title")}
        subtitle={t("service.statement.subtitle")}
        onBack={() => void navigate({ to: "/today" })}
        actions={
          <>
            <ExportButton format="xlsx" ask={ask} text={t("service.statement.xlsx")} />
            <ExportButton format="docx" ask={ask} text={t("service.statement.docx")} />
          </>
        }
      />
      <StatementBar search={search} set={set} isOwn={isOwn} />
      {isOwn && <p className={figures["note"]}>{t("service.statement.own_part")}</p>}
      {error && <FailureNotice failed={error} retry={() => void refetch()} />}
      {isEmpty && (
        <EmptyState picture="paper" title={t("service.statement.empty_title")}>
          {t("service.statement.empty_text")}
        </EmptyState>
      )}
      {data && !isEmpty && (
        <>
          {data.total.open_presences > 0 && (
            <p className={figures["caution"]} role="note">
              {t("service.statement.open_note", { n: data.total.open_presences })}
            </p>
          )}
          <FigureTable
            title={t("service.statement.lawyers")}
            head={t("service.statement.column.lawyer")}
            rows={data.lawyers.map((one) => ({
              key: one.person_id ?? "",
              name: one.name,
              quiet: one.organisation,
              figures: one.figures,
            }))}
            total={data.total}
          />
          <FigureTable
            title={t("service.statement.firms")}
            head={t("service.statement.column.firm")}
            rows={data.firms.map((one) => ({
              key: one.name ?? "",
              name: one.name ?? "",
              quiet: null,
              figures: one.figures,
            }))}
            total={data.total}
          />
          <FigureTable
            title={t("service.statement.platforms")}
            head={t("service.statement.column.platform")}
            rows={data.platforms.map((one) => ({
              key: one.platform_id ?? "",
              name: one.name,
              quiet: one.community,
              figures: one.figures,
            }))}
            total={data.total}
          />
          <CountTables statement={data} />
          <p className={styles["notes"]}>{t("service.statement.notes")}</p>
        </>
      )}
    </Page>
  );
}

interface StatementBarProps {
  search: StatementSearch;
  set: (change: Partial<StatementSearch>) => void;
  isOwn: boolean;
}

/** The period, and of whom. */
function StatementBar({ search, set, isOwn }: StatementBarProps) {
  const today = useToday();
  const month = parseMonth(search.month ?? today.slice(0, 7)) ?? { year: 1970, month: 1 };
  const thisYear = Number(today.slice(0, 4));
  const isYear = search.year !== undefined;
  return (
    <search className={figures["bar"]} aria-label={t("common.filter.label")}>
      <Radio.Group
        optionType="button"
        aria-label={t("service.statement.span")}
        value={isYear ? "year" : "month"}
        options={[
          { value: "month", label: t("service.statement.by_month") },
          { value: "year", label: t("service.statement.by_year") },
        ]}
        onChange={(event) => set({ year: event.target.value === "year" ? month.year : undefined })}
      />
      {isYear ? (
        <Select<number>
          aria-label={t("service.statement.year")}
          value={search.year ?? thisYear}
          options={Array.from({ length: YEARS }, (_, back) => ({
            value: thisYear - back,
            label: t("service.statement.year_name", { year: thisYear - back }),
          }))}
          onChange={(year) => set({ year })}
        />
      ) : (
        <MonthChoice
          month={month}
          today={today}
          onPick={(picked) => set({ month: monthText(picked) })}
        />
      )}
      {!isOwn && (
        <span className={styles["select"]}>
          <PersonSelect
            aria-label={t("service.statement.lawyer")}
            placeholder={t("service.statement.lawyer")}
            roles={["duty_lawyer"]}
            value={search.lawyer ?? null}
            onChange={(lawyer) => set({ lawyer: lawyer ?? undefined })}
          />
        </span>
      )}
      <span className={styles["select"]}>
        <PlatformSelect
          aria-label={t("service.statement.platform")}
          placeholder={t("service.statement.platform")}
          value={search.platform ?? null}
          onChange={(platform) => set({ platform: platform ?? undefined })}
        />
      </span>
    </search>
  );
}

interface ExportButtonProps {
  format: StatementFormat;
  ask: ReturnType<typeof askFor>;
  text: string;
}

/** Takes the statement out as a file, and says where it is. */
function ExportButton({ format, ask, text }: ExportButtonProps) {
  const order = useOrder("export_service_statement");
  const keep = useKeeping();
  const [busy, setBusy] = useState(false);
  async function go(): Promise<void> {
    setBusy(true);
    await keep(
      () => order.mutateAsync({ statement: ask, format }),
      t("service.statement.exported"),
    );
    setBusy(false);
  }
  return (
    <Button
      type={format === "docx" ? "primary" : "default"}
      loading={busy}
      onClick={() => void go()}
    >
      {text}
    </Button>
  );
}
