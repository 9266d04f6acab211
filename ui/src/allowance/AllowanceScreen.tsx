import { Link, getRouteApi, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useCasebook } from "../app/casebook";
import { useManagesOffice } from "../app/permissions";
import { EmptyState } from "../components/EmptyState";
import { FailureNotice } from "../components/FailureNotice";
import { Page } from "../components/Page";
import { PageHeader } from "../components/PageHeader";
import figures from "../components/figures.module.css";
import { PlatformSelect } from "../components/office/PlatformSelect";
import { useOffice } from "../components/office/names";
import { useToday } from "../disputes/today";
import { useAsk } from "../ipc/queries";
import { t } from "../texts/t";
import { AllowanceTable } from "./AllowanceTable";
import { MonthChoice } from "./MonthChoice";
import styles from "./allowance.module.css";
import { type AllowanceSearch, monthOf, monthText } from "./months";

const route = getRouteApi("/people/allowance");

/** 以案定补: a month's list for the allowance, made to be printed and signed. */
export function AllowanceScreen() {
  const search = route.useSearch();
  const filterBy = route.useNavigate();
  const navigate = useNavigate();
  const today = useToday();
  const manages = useManagesOffice();
  const { data: casebook } = useCasebook();
  const { platforms } = useOffice();
  const month = monthOf(search, today);
  const { data, error, refetch } = useAsk(
    "allowance_month",
    {
      ...month,
      ...(search.platform && { platform_id: search.platform }),
      ...(search.committee && { committee_id: search.committee }),
    },
    { keepPrevious: true },
  );
  const go = (change: Partial<AllowanceSearch>): void =>
    void filterBy({ search: { ...search, ...change }, replace: true });
  const hasCases = data !== undefined && (data.count > 0 || data.unassigned.length > 0);
  return (
    <Page>
      <div className={styles["screen"]}>
        <PageHeader
          title={t("allowance.title")}
          subtitle={t("allowance.subtitle")}
          onBack={() => void navigate({ to: "/people" })}
          actions={
            hasCases && (
              <Button type="primary" onClick={() => window.print()}>
                {t("allowance.print")}
              </Button>
            )
          }
        />
        <search className={figures["bar"]} aria-label={t("common.filter.label")}>
          <MonthChoice
            month={month}
            today={today}
            onPick={(picked) => go({ month: monthText(picked) })}
          />
          {platforms.length > 1 && (
            <span className={styles["platform"]}>
              <PlatformSelect
                aria-label={t("allowance.platform")}
                placeholder={t("allowance.all_platforms")}
                value={search.platform ?? null}
                onChange={(platform) => go({ platform: platform ?? undefined })}
              />
            </span>
          )}
        </search>
        {error && <FailureNotice failed={error} retry={() => void refetch()} />}
        {data?.is_built_in && (
          <p className={figures["caution"]} role="note">
            {t("allowance.built_in")}{" "}
            {manages && (
              <Link to="/settings" search={{ part: "grades" }}>
                {t("allowance.to_settings")}
              </Link>
            )}
          </p>
        )}
        {data?.is_own_part && <p className={figures["note"]}>{t("allowance.own_part")}</p>}
      </div>
      {data && !hasCases && (
        <EmptyState picture="paper" title={t("allowance.empty_title", { ...month })}>
          {t(data.is_settled_only ? "allowance.empty_settled" : "allowance.empty_closed")}
        </EmptyState>
      )}
      {data && hasCases && (
        <AllowanceTable list={data} street={casebook?.street ?? ""} today={today} />
      )}
    </Page>
  );
}
