import { Link, getRouteApi } from "@tanstack/react-router";
import { Radio } from "antd";
import { EmptyState } from "../components/EmptyState";
import { FailureNotice } from "../components/FailureNotice";
import { Page } from "../components/Page";
import { PageHeader } from "../components/PageHeader";
import { DayRange } from "../components/filters/DayRange";
import { DASH, formatDay } from "../components/format";
import { PlatformSelect } from "../components/office/PlatformSelect";
import { useDisputeTypeName, useOffice, usePlatformName } from "../components/office/names";
import { useToday } from "../disputes/today";
import type { ConsultationCount, ConsultationNumbers } from "../ipc/generated";
import { useAsk } from "../ipc/queries";
import primary from "../disputes/primary.module.css";
import { choices, t } from "../texts/t";
import figures from "../components/figures.module.css";
import styles from "../walls/walls.module.css";
import { useReadsConsultations } from "./permissions";

const route = getRouteApi("/consultations/numbers");

/** How many consultations there were: what the street sees of them, and nothing of their content. */
export function ConsultationNumbersScreen() {
  const search = route.useSearch();
  const filterBy = route.useNavigate();
  const today = useToday();
  const { platforms } = useOffice();
  const reads = useReadsConsultations();
  const from = search.from ?? `${today.slice(0, 4)}-01-01`;
  const to = search.to ?? today;
  const { data, error, refetch } = useAsk(
    "consultation_numbers",
    { from, to, platform_id: search.platform, daily: search.daily === true },
    { keepPrevious: true },
  );
  const go = (change: Partial<typeof search>): void =>
    void filterBy({ search: { ...search, ...change }, replace: true });
  return (
    <Page>
      <PageHeader
        title={t("walls.numbers.title")}
        subtitle={t("walls.numbers.subtitle")}
        actions={
          reads && (
            <Link to="/consultations" className={primary["link"]}>
              {t("walls.numbers.to_list")}
            </Link>
          )
        }
      />
      <p className={styles["wall"]}>{t("walls.numbers.wall")}</p>
      <search className={styles["bar"]} aria-label={t("common.filter.label")}>
        <DayRange
          name={t("walls.numbers.days")}
          from={from}
          to={to}
          today={today}
          onPick={(first, last) => go({ from: first, to: last })}
        />
        {platforms.length > 1 && (
          <PlatformSelect
            aria-label={t("walls.numbers.platform")}
            placeholder={t("walls.numbers.all_platforms")}
            value={search.platform ?? null}
            onChange={(platform) => go({ platform: platform ?? undefined })}
          />
        )}
        <Radio.Group
          aria-label={t("walls.numbers.grain")}
          optionType="button"
          value={search.daily === true ? "day" : "month"}
          options={[
            { value: "month", label: t("walls.numbers.by_month") },
            { value: "day", label: t("walls.numbers.by_day") },
          ]}
          onChange={(event) => go({ daily: event.target.value === "day" || undefined })}
        />
      </search>
      {error && <FailureNotice failed={error} retry={() => void refetch()} />}
      {data?.rows.length === 0 && (
        <EmptyState picture="tea" title={t("walls.numbers.empty_title")}>
          {t("walls.numbers.empty_text")}
        </EmptyState>
      )}
      {data && data.rows.length > 0 && <NumbersTable numbers={data} />}
    </Page>
  );
}

function NumbersTable({ numbers }: { numbers: ConsultationNumbers }) {
  const platform = usePlatformName();
  const type = useDisputeTypeName();
  return (
    <div className={styles["scroll"]}>
      <table className={figures["table"]} aria-label={t("walls.numbers.title")}>
        <thead>
          <tr>
            <th scope="col">{t("walls.numbers.period")}</th>
            <th scope="col">{t("walls.numbers.platform")}</th>
            <th scope="col">{t("walls.numbers.topic")}</th>
            <th scope="col" className={figures["figure"]}>
              {t("walls.numbers.count")}
            </th>
            <th scope="col" className={figures["figure"]}>
              {t("walls.numbers.to_mediation")}
            </th>
            <th scope="col">{t("walls.numbers.ways")}</th>
            <th scope="col">{t("walls.numbers.satisfaction")}</th>
          </tr>
        </thead>
        <tbody>
          {numbers.rows.map((row) => (
            <tr key={`${row.period} ${row.platform_id ?? ""} ${row.topic ?? ""}`}>
              <td className={styles["when"]}>{periodWords(row.period)}</td>
              <td className={styles["place"]}>{platform(row.platform_id)}</td>
              <td className={styles["when"]}>{type(row.topic) || t("walls.numbers.no_topic")}</td>
              <Counts count={row.count} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {t("walls.numbers.total")}
            </th>
            <Counts count={numbers.total} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** 2026年3月2日, or the month that begins such a day. */
function periodWords(period: string): string {
  return period.length > 7 ? formatDay(period) : t("walls.numbers.month", monthOf(period));
}

function monthOf(period: string): { year: number; month: number } {
  const [year, month] = period.split("-");
  return { year: Number(year), month: Number(month) };
}

function Counts({ count }: { count: ConsultationCount }) {
  return (
    <>
      <td className={figures["figure"]}>{count.consultations}</td>
      <td className={figures["figure"]}>{count.to_mediation}</td>
      <td>{tallied("suggested_way", count.suggested_ways)}</td>
      <td>{tallied("satisfaction", count.satisfaction)}</td>
    </>
  );
}

/** 调解 3、诉讼 1, in the order of the catalogue. */
function tallied(
  catalogue: "suggested_way" | "satisfaction",
  counts: Readonly<Record<string, number | undefined>>,
): string {
  const words = choices(catalogue)
    .filter(({ value }) => (counts[value] ?? 0) > 0)
    .map(({ value, label }) => t("walls.numbers.way", { way: label, n: counts[value] ?? 0 }))
    // A number alone in a line belongs to nothing.
    .map((text) => text.replaceAll(" ", "\u00a0"));
  return words.length === 0 ? DASH : words.join(t("common.separator"));
}
