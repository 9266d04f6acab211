import { Link } from "@tanstack/react-router";
import { Spin } from "antd";
import { FailureNotice } from "../../components/FailureNotice";
import { StatusTag } from "../../components/StatusTag";
import shared from "../../components/figures.module.css";
import { Sheet } from "../../components/reading/Sheet";
import type { FigureChange, ReportCheck } from "../../ipc/generated";
import { useAsk } from "../../ipc/queries";
import { choice, t } from "../../texts/t";
import styles from "../figures.module.css";
import { figureWords } from "../words";

/** So many differences are shown at once; the rest is a number. */
const SHOWN = 12;

/** Whether a report is what the journal says of its moment, and what differs today. */
export function Proof({ id }: { id: string }) {
  const { data, error, refetch } = useAsk("check_report", { id });
  return (
    <Sheet title={t("figures.reports.proof")}>
      {error && <FailureNotice failed={error} retry={() => void refetch()} />}
      {!data && !error && (
        <p className={styles["quiet"]}>
          <Spin size="small" /> {t("figures.reports.proving")}
        </p>
      )}
      {data && <Verdict check={data} />}
    </Sheet>
  );
}

function Verdict({ check }: { check: ReportCheck }) {
  const isProved = check.is_whole && check.missing_count === 0 && check.recomputed.length === 0;
  return (
    <div className={styles["proof"]} role="status">
      <p>
        <StatusTag tone={isProved ? "good" : "urgent"}>
          {t(isProved ? "figures.reports.proved" : "figures.reports.not_proved")}
        </StatusTag>{" "}
        {isProved
          ? t("figures.reports.proved_text", { n: check.figure_count })
          : t("figures.reports.not_proved_text")}
      </p>
      {!check.is_whole && <p>{t("figures.reports.content_changed")}</p>}
      {check.missing_count > 0 && (
        <p>{t("figures.reports.history_changed", { n: check.missing_count })}</p>
      )}
      <Changes title={t("figures.reports.recomputed")} changes={check.recomputed} />
      {check.redefined.length > 0 && (
        <p>
          {t("figures.reports.redefined", {
            names: check.redefined.map((one) => one.title).join(t("common.separator")),
          })}
        </p>
      )}
      {check.later.length === 0 ? (
        <p className={styles["quiet"]}>{t("figures.reports.no_later")}</p>
      ) : (
        <Changes title={t("figures.reports.later")} changes={check.later} />
      )}
      <Cases check={check} />
    </div>
  );
}

function Changes({ title, changes }: { title: string; changes: readonly FigureChange[] }) {
  if (changes.length === 0) return null;
  return (
    <>
      <h3 className={styles["part"]}>{title}</h3>
      <table className={shared["table"]}>
        <thead>
          <tr>
            <th scope="col">{t("figures.column.item")}</th>
            <th scope="col" className={shared["figure"]}>
              {t("figures.reports.was")}
            </th>
            <th scope="col" className={shared["figure"]}>
              {t("figures.reports.is")}
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, SHOWN).map((change) => (
            <tr key={`${change.row}·${change.column}`}>
              <th scope="row">
                {change.column === "" ? change.row : `${change.row} · ${change.column}`}
              </th>
              <td className={shared["figure"]}>{figureWords(change.was ?? undefined)}</td>
              <td className={shared["figure"]}>{figureWords(change.is ?? undefined)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {changes.length > SHOWN && (
        <p className={styles["quiet"]}>
          {t("figures.reports.more_changes", { n: changes.length - SHOWN })}
        </p>
      )}
    </>
  );
}

function Cases({ check }: { check: ReportCheck }) {
  if (check.cases.length === 0) return null;
  return (
    <>
      <h3 className={styles["part"]}>{t("figures.reports.cases", { n: check.case_count })}</h3>
      <ul className={styles["fates"]}>
        {check.cases.slice(0, SHOWN).map(({ dispute, fate, columns }) => (
          <li key={dispute.id}>
            <StatusTag tone={fate === "changed" ? "near" : "neutral"}>
              {choice("report_case_fate", fate)}
            </StatusTag>
            <Link to="/disputes/$id" params={{ id: dispute.id }} search={{ view: "history" }}>
              {dispute.docket_no}
            </Link>
            <span className={styles["quiet"]}>{columns.join(t("common.separator"))}</span>
          </li>
        ))}
      </ul>
      {check.case_count > SHOWN && (
        <p className={styles["quiet"]}>
          {t("figures.reports.more_cases", { n: check.case_count - SHOWN })}
        </p>
      )}
    </>
  );
}
