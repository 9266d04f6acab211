import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Button, Spin } from "antd";
import { FailureNotice } from "../components/FailureNotice";
import { Page } from "../components/Page";
import { PageHeader } from "../components/PageHeader";
import { tidy } from "../components/filters/spans";
import { formatDay } from "../components/format";
import { Icon } from "../components/icons";
import { PlatformSelect } from "../components/office/PlatformSelect";
import { useOffice } from "../components/office/names";
import { useToday } from "../disputes/today";
import { PeriodFields } from "../figures/PeriodFields";
import { useAsk } from "../ipc/queries";
import { t } from "../texts/t";
import { CasesBehind } from "./CasesBehind";
import { Charts } from "./Charts";
import { type DashboardSearch, askFor, closed } from "./search";
import styles from "./dashboard.module.css";

const route = getRouteApi("/dashboard");

/** 图表: the street's numbers as drawings, each with its table and its meaning. */
export function DashboardScreen() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const go = useNavigate();
  const ask = askFor(search, useToday());
  const { data, error, refetch, isPlaceholderData } = useAsk("dashboard", ask, {
    keepPrevious: true,
  });
  const set = (change: Partial<DashboardSearch>): void =>
    void navigate({ search: tidy({ ...closed(search), ...change }), replace: true });
  const toWall = (): void => {
    // A window that cannot fill the screen shows the wall within itself.
    document.documentElement.requestFullscreen().catch(() => undefined);
    void go({ to: "/wall" });
  };
  return (
    <div className={styles["room"]}>
      <Page>
        <PageHeader
          title={t("dashboard.title")}
          subtitle={
            data && t("dashboard.subtitle", { from: formatDay(data.from), to: formatDay(data.to) })
          }
          actions={
            <span className={styles["actions"]}>
              <Button icon={<Icon name="printer" />} onClick={() => window.print()}>
                {t("dashboard.print")}
              </Button>
              <Button onClick={toWall}>{t("dashboard.to_wall")}</Button>
            </span>
          }
        />
        <Bar search={search} set={set} />
        {error && <FailureNotice failed={error} retry={() => void refetch()} />}
        {(!data || isPlaceholderData) && !error && <Spin />}
        {data && !error && (
          <div className={styles["stack"]} data-old={isPlaceholderData}>
            <Charts data={data} search={search} />
          </div>
        )}
        <CasesBehind
          search={search}
          onClose={() => void navigate({ search: closed(search), replace: true })}
        />
      </Page>
    </div>
  );
}

interface BarProps {
  search: DashboardSearch;
  set: (change: Partial<DashboardSearch>) => void;
}

function Bar({ search, set }: BarProps) {
  const { platforms } = useOffice();
  return (
    <div className={styles["bar"]} role="group" aria-label={t("figures.period")}>
      <PeriodFields period={search} set={set} />
      {platforms.length > 1 && (
        <span className={styles["platform"]}>
          <PlatformSelect
            aria-label={t("dashboard.platform")}
            placeholder={t("dashboard.whole_street")}
            value={search.platform ?? null}
            onChange={(platform) => set({ platform: platform ?? undefined })}
          />
        </span>
      )}
    </div>
  );
}
