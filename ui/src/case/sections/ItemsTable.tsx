import { Button } from "antd";
import { StatusTag, type Tone } from "../../components/StatusTag";
import { DASH, formatDay, formatMoney } from "../../components/format";
import type { ItemShape, PerformanceState } from "../../ipc/generated";
import { choice, t } from "../../texts/t";
import { useCase } from "../context";
import { sumFen } from "../standing";
import styles from "./sections.module.css";

const TONES: Readonly<Record<PerformanceState, Tone>> = {
  not_due: "neutral",
  partial: "active",
  full: "good",
  overdue: "urgent",
};

/** What was promised, what was done of it and what is open. */
export function ItemsTable() {
  const { page } = useCase();
  if (page.items.length === 0) return null;
  const hasMoney = page.items.some((item) => item.amount_fen !== null);
  return (
    <>
      <h3 className={styles["label"]}>{t("case.items.title")}</h3>
      <table className={styles["items"]} aria-label={t("case.items.title")}>
        <thead>
          <tr>
            <th scope="col">{t("case.items.what")}</th>
            <th scope="col">{t("case.items.who")}</th>
            <th scope="col">{t("case.items.due")}</th>
            <th scope="col" data-figure="true">
              {t("case.items.amount")}
            </th>
            <th scope="col" data-figure="true">
              {t("case.items.open")}
            </th>
            <th scope="col">{t("case.items.state")}</th>
          </tr>
        </thead>
        <tbody>
          {page.items.map((item) => (
            <Item key={item.id} item={item} />
          ))}
        </tbody>
        {hasMoney && page.items.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {t("case.items.sum")}
              </th>
              <td data-figure="true">
                {formatMoney(sumFen(page.items.map((item) => item.amount_fen)))}
              </td>
              <td data-figure="true">
                {formatMoney(sumFen(page.items.map((item) => item.open_fen)))}
              </td>
              <td>{t("case.count.items", { n: page.items.length })}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </>
  );
}

function Item({ item }: { item: ItemShape }) {
  const { page, names, open } = useCase();
  const canPerform =
    item.state !== "full" &&
    page.possible.includes("record_performance") &&
    page.agreement?.effective_on !== null;
  return (
    <>
      <tr>
        <th scope="row">{item.description}</th>
        <td>{names.party(item.debtor_id) || DASH}</td>
        <td>{formatDay(item.due_on)}</td>
        <td data-figure="true">{item.amount_fen ? formatMoney(item.amount_fen) : DASH}</td>
        <td data-figure="true">{item.amount_fen ? formatMoney(item.open_fen) : DASH}</td>
        <td>
          <div className={styles["state"]}>
            <StatusTag tone={TONES[item.state]}>
              {choice("performance_state", item.state)}
            </StatusTag>
            {canPerform && (
              <Button
                size="small"
                aria-label={t("case.items.perform_named", { item: item.description })}
                onClick={() => open({ kind: "record_performance", item: item.id })}
              >
                {t("case.items.perform")}
              </Button>
            )}
          </div>
        </td>
      </tr>
      {item.performances.map((done) => (
        <tr key={done.id} className={styles["done"]}>
          <td colSpan={6}>
            {[
              formatDay(done.performed_on),
              choice("payment_manner", done.manner),
              done.amount_fen && formatMoney(done.amount_fen),
              done.proof,
            ]
              .filter(Boolean)
              .join(" · ")}
          </td>
        </tr>
      ))}
    </>
  );
}
