import { getRouteApi } from "@tanstack/react-router";
import { Button, Drawer, Radio } from "antd";
import { useWritesOutreach } from "../app/permissions";
import { FailureNotice } from "../components/FailureNotice";
import { Page } from "../components/Page";
import { PageHeader } from "../components/PageHeader";
import { tidy } from "../components/filters/spans";
import { Icon } from "../components/icons";
import { useToday } from "../disputes/today";
import { useAsk } from "../ipc/queries";
import { t } from "../texts/t";
import { ActivitiesView } from "./ActivitiesView";
import { ActivityForm } from "./ActivityForm";
import { PlanLineForm } from "./PlanLineForm";
import { PlanView } from "./PlanView";
import { type OutreachSearch, VIEWS, yearOf } from "./filters";
import styles from "./outreach.module.css";

const route = getRouteApi("/outreach");

/** 普法: the year's plan against what was done, and every activity. */
export function OutreachScreen() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const today = useToday();
  const writes = useWritesOutreach();
  const year = yearOf(search, today);
  const { data, error, refetch } = useAsk("outreach_year", { year }, { keepPrevious: true });
  const view = search.view ?? "plan";
  const go = (change: Partial<OutreachSearch>, replace = false): void =>
    void navigate({ search: tidy({ ...search, ...change }), replace });
  const close = (): void => go({ open: undefined });
  const toYear = (next: number): void =>
    go({ year: next, month: undefined, line: undefined, at: undefined });
  const line = data?.lines.find((one) => one.id === search.open);
  const open = writes ? search.open : undefined;
  return (
    <Page shape={view === "list" ? "fill" : "wide"}>
      <PageHeader
        title={t("outreach.title")}
        subtitle={t("outreach.subtitle")}
        actions={
          writes && (
            <>
              <Button onClick={() => go({ open: "line" })}>{t("outreach.add_line")}</Button>
              <Button type="primary" onClick={() => go({ open: "new" })}>
                {t("outreach.record")}
              </Button>
            </>
          )
        }
      />
      <div className={styles["head"]}>
        <div className={styles["year"]} role="group" aria-label={t("outreach.year_label")}>
          <Button
            icon={<Icon name="back" size={1.1} />}
            aria-label={t("outreach.year_before")}
            title={t("outreach.year_before")}
            disabled={year <= 2000}
            onClick={() => toYear(year - 1)}
          />
          <strong aria-live="polite">{t("outreach.year", { year })}</strong>
          <Button
            className={styles["after"] ?? ""}
            icon={<Icon name="back" size={1.1} />}
            aria-label={t("outreach.year_after")}
            title={t("outreach.year_after")}
            disabled={year >= 2100}
            onClick={() => toYear(year + 1)}
          />
        </div>
        <Radio.Group
          aria-label={t("outreach.view")}
          optionType="button"
          value={view}
          options={VIEWS.map((one) => ({ value: one, label: t(`outreach.view.${one}`) }))}
          onChange={(event) =>
            go({ view: VIEWS.find((one) => one === event.target.value), line: undefined })
          }
        />
      </div>
      {error && <FailureNotice failed={error} retry={() => void refetch()} />}
      {data && view === "plan" && <PlanView year={data} writes={writes} go={go} />}
      {data && view === "list" && (
        <ActivitiesView year={data} search={search} today={today} go={go} />
      )}
      <Drawer
        open={data !== undefined && (open === "new" || open === "line" || (writes && !!line))}
        onClose={close}
        destroyOnHidden
        size={640}
        className={styles["drawer"] ?? ""}
        title={t(open === "new" ? "outreach.record" : "outreach.line")}
      >
        {data && open === "new" && <ActivityForm year={data} done={close} />}
        {data && open !== undefined && open !== "new" && (
          <PlanLineForm key={open} line={line} year={data} done={close} />
        )}
      </Drawer>
    </Page>
  );
}
