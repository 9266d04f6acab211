import { getRouteApi } from "@tanstack/react-router";
import { Radio } from "antd";
import { useCasebook } from "../app/casebook";
import { EmptyState } from "../components/EmptyState";
import { FailureNotice } from "../components/FailureNotice";
import { formatDay } from "../components/format";
import { Page } from "../components/Page";
import { PageHeader } from "../components/PageHeader";
import { Sheet } from "../components/reading/Sheet";
import { PresenceSheet } from "../consultations/presence/PresenceSheet";
import { useAsk } from "../ipc/queries";
import type { Role } from "../ipc/generated";
import { choice, t } from "../texts/t";
import { type Day, QUICK_TO, layOut, quickFor, weekdayOf } from "./day";
import { WarningsSheet } from "../exchange/WarningsSheet";
import { DutySheet } from "./DutySheet";
import { DraftSheet } from "./DraftSheet";
import { HeadlineStrip } from "./HeadlineStrip";
import { SPANS } from "./span";
import { WaitingSheet } from "./WaitingSheet";
import { WorkRows } from "./WorkRows";
import styles from "./today.module.css";

const route = getRouteApi("/today");

/** 今日: what is due, what waits, who is on duty. Nothing is ticked off here: what is done leaves by itself. */
export function TodayScreen() {
  const search = route.useSearch();
  const go = route.useNavigate();
  const query = useAsk("workbench", search, { keepPrevious: true });
  const role = useCasebook().data?.account?.role;
  const bench = query.data;
  if (query.error) return <FailureNotice failed={query.error} retry={() => void query.refetch()} />;
  if (!bench) return <Page>{null}</Page>;
  const day = layOut(bench.groups);
  const isFree = bench.groups.every((group) => group.kind === "duty_ahead");
  return (
    <Page>
      <PageHeader
        title={t("today.title")}
        subtitle={t("today.subtitle", {
          day: formatDay(bench.today),
          weekday: t(`today.weekday.${weekdayOf(bench.today)}`),
        })}
        actions={
          bench.spans.length > 1 && (
            <Radio.Group
              optionType="button"
              aria-label={t("today.span.label")}
              value={bench.span}
              options={SPANS.filter((one) => bench.spans.includes(one)).map((one) => ({
                value: one,
                label: t(`today.span.${one}`),
              }))}
              onChange={(event) => {
                const chosen = SPANS.find((one) => one === event.target.value);
                void go({ search: chosen ? { span: chosen } : {}, replace: true });
              }}
            />
          )
        }
      />
      <Numbers day={day} />
      {bench.span === "street" && <HeadlineStrip />}
      <div className={styles["columns"]}>
        <div className={styles["main"]}>
          <WarningsSheet />
          {isFree && (
            <EmptyState picture="tea" title={t("today.free.title")}>
              {bench.span === "mine" && has(role)
                ? t(`today.free.role.${role}`)
                : t(`today.free.text.${bench.span}`)}
            </EmptyState>
          )}
          {day.sessions.length > 0 && (
            <Sheet title={t("today.sessions")}>
              <WorkRows rows={day.sessions} />
            </Sheet>
          )}
          {day.limits.length > 0 && (
            <Sheet
              title={t("today.limits")}
              aside={
                day.limitCount > day.limits.length && (
                  <span className={styles["note"]}>
                    {t("today.limits_more", { n: day.limits.length, all: day.limitCount })}
                  </span>
                )
              }
            >
              <WorkRows rows={day.limits} few={12} />
            </Sheet>
          )}
          {day.waiting.map((group) => (
            <WaitingSheet key={group.kind} group={group} />
          ))}
          {day.duties.length > 0 && (
            <Sheet title={choice("work_kind", "duty_ahead")}>
              <WorkRows rows={day.duties} plain few={5} />
            </Sheet>
          )}
        </div>
        <aside className={styles["side"]}>
          <PresenceSheet duty={bench.duty} />
          <DutySheet duty={bench.duty} />
          <DraftSheet />
          <nav className={styles["quick"]} aria-label={t("today.quick.label")}>
            {quickFor(role).map((one) => (
              <a key={one} href={`#${QUICK_TO[one]}`}>
                {t(`today.quick.${one}`)}
              </a>
            ))}
          </nav>
        </aside>
      </div>
    </Page>
  );
}

/** Roles whose own empty day is told what it would hold. */
const TOLD = ["duty_lawyer", "archivist", "statistician", "administrator"] as const;

function has(role: Role | undefined): role is (typeof TOLD)[number] {
  return TOLD.some((one) => one === role);
}

/** The day in four numbers. */
function Numbers({ day }: { day: Day }) {
  const numbers = [
    { key: "overdue", tone: "urgent" },
    { key: "limits", tone: "near" },
    { key: "sessions", tone: "active" },
    { key: "waiting", tone: "neutral" },
  ] as const;
  return (
    <dl className={styles["numbers"]}>
      {numbers.map(({ key, tone }) => (
        <div key={key} data-tone={day.numbers[key] === 0 ? "none" : tone}>
          <dd>{day.numbers[key]}</dd>
          <dt>{t(`today.number.${key}`)}</dt>
        </div>
      ))}
    </dl>
  );
}
