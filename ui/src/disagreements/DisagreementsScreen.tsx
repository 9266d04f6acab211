import { useNavigate, useSearch } from "@tanstack/react-router";
import { App, Button } from "antd";
import { EmptyState } from "../components/EmptyState";
import { FailureNotice } from "../components/FailureNotice";
import { Page } from "../components/Page";
import { PageHeader } from "../components/PageHeader";
import { useAsk, useAskPages, useOrder } from "../ipc/queries";
import { t } from "../texts/t";
import { BulkBar } from "./BulkBar";
import { DisagreementView } from "./DisagreementView";
import { type DisagreementSearch, after, keyOfRow, placeOf } from "./filters";
import { WeightTabs } from "./WeightTabs";
import { RowList } from "./RowList";
import styles from "./disagreements.module.css";

/** So many at a time; more come as one nears the end. */
const PAGE = 100;

/** 内容核对: what two computers filled in differently, one after the other. */
export function DisagreementsScreen() {
  const search = useSearch({ from: "/disagreements" });
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { matter, weight } = search;
  const { data: counts } = useAsk("disagreement_list", { matter, limit: 1 });
  const list = useAskPages("disagreement_list", { matter, weight, limit: PAGE });
  const order = useOrder("decide_disagreements");
  const at = placeOf(list.rows, search.open);
  const row = list.rows[at];
  const total = counts?.by_weight.reduce((sum, one) => sum + one.count, 0);

  const go = (change: Partial<DisagreementSearch>): void => {
    void navigate({ to: "/disagreements", search: { ...search, ...change }, replace: true });
  };
  const step = (by: number): void => {
    const next = list.rows[at + by];
    if (next) go({ open: keyOfRow(next) });
    else if (by > 0) list.loadMore();
  };
  const decide = async (choice: { take: number } | { text: string }): Promise<void> => {
    if (!row || order.isPending) return;
    const next = after(list.rows, at);
    const { record, field, mark } = row;
    await order.mutateAsync({ decisions: [{ record, field, mark, ...choice }] });
    void message.success(t("disagreements.decided"));
    go({ open: next });
  };

  return (
    <Page shape="fill">
      <PageHeader
        title={t("disagreements.title")}
        subtitle={t("disagreements.subtitle")}
        actions={
          matter && (
            <Button onClick={() => go({ matter: undefined, open: undefined })}>
              {t("disagreements.all_matters")}
            </Button>
          )
        }
      />
      {list.failed && <FailureNotice failed={list.failed} retry={list.retry} />}
      {total === 0 && (
        <EmptyState title={t("disagreements.none.title")}>
          {t("disagreements.none.text")}
        </EmptyState>
      )}
      {total !== undefined && total > 0 && (
        <>
          <WeightTabs
            counts={counts?.by_weight ?? []}
            chosen={weight}
            onChoose={(chosen) => go({ weight: chosen, open: undefined })}
          />
          <div className={styles["room"]}>
            <div className={styles["left"]}>
              <BulkBar matter={matter} counts={counts?.by_weight ?? []} />
              <RowList
                rows={list.rows}
                at={at}
                onOpen={(opened) => go({ open: keyOfRow(opened) })}
                more={list.more ? list.loadMore : undefined}
              />
            </div>
            {row && (
              <DisagreementView
                key={`${keyOfRow(row)} ${row.mark}`}
                row={row}
                place={{ at, count: list.count?.n ?? list.rows.length }}
                decide={decide}
                busy={order.isPending}
                failed={order.error}
                step={step}
              />
            )}
          </div>
        </>
      )}
    </Page>
  );
}
