import { App, Button } from "antd";
import { EmptyState } from "../components/EmptyState";
import { StatusTag } from "../components/StatusTag";
import { formatCount } from "../components/format";
import { usePlatformName } from "../components/office/names";
import { failureOf } from "../ipc/failure";
import type { OutreachPlanRow, OutreachYear } from "../ipc/generated";
import { useAsk, useOrder } from "../ipc/queries";
import { choice, failureSentence, t } from "../texts/t";
import { Bar } from "./Bar";
import type { OutreachSearch } from "./filters";
import { TONES, monthWords } from "./words";
import styles from "./outreach.module.css";

/** Props of `PlanView`. */
export interface PlanViewProps {
  year: OutreachYear;
  writes: boolean;
  go: (change: Partial<OutreachSearch>) => void;
}

/** The year's plan line by line against what was done. */
export function PlanView({ year, writes, go }: PlanViewProps) {
  const behind = year.standing === "behind";
  return (
    <>
      <YearFigures year={year} />
      {year.lines.length === 0 ? (
        <EmptyState
          picture="paper"
          title={t("outreach.plan_empty_title", { year: year.year })}
          action={writes && <EmptyActions year={year} go={go} />}
        >
          {t("outreach.plan_empty_text")}
        </EmptyState>
      ) : (
        <section aria-label={t("outreach.plan")}>
          <ul className={styles["lines"]}>
            {year.lines.map((line) => (
              <li key={line.id} className={styles["line"]}>
                <Line line={line} writes={writes} go={go} />
              </li>
            ))}
            {year.unplanned_activities > 0 && (
              <li className={styles["line"]}>
                <div className={styles["what"]}>
                  <b>{t("outreach.unplanned")}</b>
                </div>
                <Bar
                  label={t("outreach.activities")}
                  done={year.unplanned_activities}
                  planned={null}
                />
                <Bar label={t("outreach.people")} done={year.unplanned_people} planned={null} />
                <span />
                <span />
              </li>
            )}
            <li className={styles["line"]} data-total="true">
              <div className={styles["what"]}>
                <b>{t("outreach.total")}</b>
              </div>
              <Bar
                label={t("outreach.activities")}
                done={year.activities}
                planned={year.planned_activities}
                expected={year.expected}
                behind={behind && year.activities < year.expected}
              />
              <Bar label={t("outreach.people")} done={year.people} planned={year.planned_people} />
              <span>
                <StatusTag tone={TONES[year.standing]}>
                  {choice("plan_standing", year.standing)}
                </StatusTag>
              </span>
              <span />
            </li>
          </ul>
        </section>
      )}
    </>
  );
}

/** The three figures of the year. */
function YearFigures({ year }: { year: OutreachYear }) {
  const { data: totals } = useAsk("outreach_totals", { year: year.year });
  const figures = [
    {
      label: t("outreach.activities"),
      value: formatCount(year.activities),
      note:
        year.planned_activities > 0
          ? [
              t("outreach.planned", { n: formatCount(year.planned_activities) }),
              t("outreach.expected", { n: formatCount(year.expected) }),
            ].join(t("common.separator"))
          : t("outreach.no_planned"),
    },
    {
      label: t("outreach.people"),
      value: formatCount(year.people),
      note:
        year.planned_people > 0
          ? t("outreach.planned", { n: formatCount(year.planned_people) })
          : t("outreach.no_planned"),
    },
    { label: t("outreach.leaflets"), value: formatCount(totals?.leaflets ?? 0), note: "" },
  ];
  return (
    <dl className={styles["figures"]}>
      {figures.map(({ label, value, note }) => (
        <div key={label} className={styles["figure"]}>
          <dt>{label}</dt>
          <dd>{value}</dd>
          <dd className={styles["note"]}>{note}</dd>
        </div>
      ))}
    </dl>
  );
}

function Line(props: { line: OutreachPlanRow } & Omit<PlanViewProps, "year">) {
  const { line, writes, go } = props;
  const platformName = usePlatformName();
  const behind = line.standing === "behind";
  return (
    <>
      <div className={styles["what"]}>
        <b>{line.theme}</b>
        <span className={styles["note"]}>
          {[
            choice("outreach_form", line.form),
            monthWords(line.month),
            platformName(line.platform_id) || t("outreach.street"),
          ].join(" · ")}
        </span>
        {line.remark && <span className={styles["note"]}>{line.remark}</span>}
      </div>
      <Bar
        label={t("outreach.activities")}
        done={line.done_activities}
        planned={line.activity_count}
        expected={line.expected}
        behind={behind && line.done_activities < line.expected}
      />
      <Bar
        label={t("outreach.people")}
        done={line.done_people}
        planned={line.people_count}
        behind={behind && line.done_people < (line.people_count ?? 0)}
      />
      <span>
        <StatusTag tone={TONES[line.standing]}>{choice("plan_standing", line.standing)}</StatusTag>
      </span>
      <span className={styles["acts"]}>
        <Button
          type="link"
          aria-label={`${line.theme} ${t("outreach.show_done")}`}
          onClick={() => go({ view: "list", line: line.id })}
        >
          {t("outreach.show_done")}
        </Button>
        {writes && (
          <Button
            type="link"
            aria-label={`${t("outreach.edit_line")} ${line.theme}`}
            onClick={() => go({ open: line.id })}
          >
            {t("outreach.edit_line")}
          </Button>
        )}
      </span>
    </>
  );
}

/** How a year without a plan gets one. */
function EmptyActions({ year, go }: Pick<PlanViewProps, "year" | "go">) {
  const { message } = App.useApp();
  const copy = useOrder("copy_outreach_plan");
  async function takeOver(): Promise<void> {
    try {
      const request = { from_year: year.year - 1, to_year: year.year };
      const { lines } = await copy.mutateAsync(request);
      void message.success(t("outreach.copied", { n: lines }));
    } catch (reason) {
      void message.error(failureSentence(failureOf(reason)));
    }
  }
  return (
    <div className={styles["choices"]}>
      {year.has_plan_before && (
        <Button type="primary" loading={copy.isPending} onClick={() => void takeOver()}>
          {t("outreach.copy")}
        </Button>
      )}
      <Button onClick={() => go({ open: "line" })}>{t("outreach.add_line")}</Button>
    </div>
  );
}
